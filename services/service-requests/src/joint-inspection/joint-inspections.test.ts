import { randomUUID } from 'node:crypto';
import { ANONYMOUS, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { answered } from '../testing/cases.js';
import { eventsOf } from '../testing/history.js';
import {
  AGENCY,
  inspecting,
  moveFinding,
  moveInspection,
  OTHER_AGENCY,
  planInspection,
  recordFinding,
  SPONSOR,
  STRANGER,
} from '../testing/joint-cast.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, GRID, HOUSING, WATER } from '../testing/places.js';
import { LIN, SUPERVISOR } from '../testing/requests.js';
import { askAs, STREET_OFFICE } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';

const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
beforeEach(() => {
  clock.set('2026-03-02 10:00');
});
afterAll(() => test.stop());

const ask = (by: Viewer, query: string, variables: object = {}) => askAs(test, by, query, variables);
const SHOWN = `query ($id: ID!) { jointInspection(id: $id) { title status findingCount openFindings plannedDay
  sites { number name address longitude } sponsor { id } agencies { id } grid { id } endedAt availableActions
  findings { description severity status overdue dueDay responsible { id } rectifiedAt confirmedAt } } }`;

describe('a joint inspection', () => {
  it('is followed up until every finding is confirmed, and only then closed', async () => {
    const planned = answered(
      await planInspection(test, { gridCode: GRID.code, title: '检查,电话13812345678' }),
    );
    const underWay = answered(await moveInspection(test, planned, 'START'));
    const onSite = answered(await recordFinding(test, planned.id));
    const later = answered(
      await recordFinding(test, planned.id, { severity: 'MAJOR', siteNumber: null, responsibleId: HOUSING }),
    );
    await moveFinding(test, onSite, 'RECTIFY_ON_SITE', { by: AGENCY });
    const ordered = answered(await moveFinding(test, later, 'ORDER_RECTIFICATION'));
    const visited = answered(await moveInspection(test, underWay, 'END_VISITS'));

    expect(visited.availableActions).toEqual(['REVISIT']);
    expect((await moveInspection(test, visited, 'CLOSE')).codes).toEqual(['ACTION_NOT_AVAILABLE']);
    expect((await recordFinding(test, planned.id)).codes).toEqual(['ACTION_NOT_AVAILABLE']);
    clock.set('2026-03-04 00:00');
    expect(await ask(OTHER_AGENCY, SHOWN, { id: planned.id })).toMatchObject({
      jointInspection: {
        ...{ title: '检查,电话138****5678', status: 'FOLLOW_UP', findingCount: 2, openFindings: 2 },
        sites: [
          { number: 1, name: '书林小学', longitude: 102.7 },
          { number: 2, longitude: null },
        ],
        ...{
          sponsor: { id: STREET_OFFICE },
          agencies: [{ id: WATER }, { id: HOUSING }],
          grid: { id: GRID.id },
        },
        findings: [
          { status: 'RECTIFIED_ON_SITE', overdue: false, dueDay: null },
          { status: 'RECTIFYING', overdue: true, dueDay: '2026-03-03', responsible: { id: HOUSING } },
        ],
        availableActions: [],
      },
    });
    const reported = answered(await moveFinding(test, ordered, 'REPORT_RECTIFIED', { by: OTHER_AGENCY }));
    await moveFinding(test, { id: onSite.id, version: 2 }, 'CONFIRM');
    await moveFinding(test, reported, 'CONFIRM');
    const closed = answered(await moveInspection(test, visited, 'CLOSE'));

    expect(closed.timeline.map(({ to }) => to)).toEqual(['PLANNED', 'UNDER_WAY', 'FOLLOW_UP', 'CLOSED']);
    expect(closed.availableActions).toEqual([]);
    expect((await eventsOf(test, planned.id)).map(({ type }) => type)).toEqual([
      'JointInspectionOpened',
      ...['JointInspectionMoved', 'JointInspectionMoved', 'JointInspectionMoved'],
    ]);
    expect(JSON.stringify(await eventsOf(test, later.id))).not.toContain('消防通道');
  });

  it('cannot be closed while somebody enters another finding, whoever is first', async () => {
    const underWay = await inspecting(test);
    const [ended, found] = await Promise.all([
      moveInspection(test, underWay, 'END_VISITS'),
      recordFinding(test, underWay.id),
    ]);
    const closing = await moveInspection(test, answered(ended), 'CLOSE');

    expect(closing.codes).toEqual(found.it ? ['ACTION_NOT_AVAILABLE'] : []);
  });

  it('is seen by those who take part and by the place, and by nobody else', async () => {
    const { id } = await inspecting(test);
    const finding = answered(await recordFinding(test, id, { description: '记录' }));
    const seenBy = async (by: Viewer) => {
      const { data } = await test.ask(
        by,
        `query ($id: ID!, $finding: ID!, $all: [_Any!]!) { jointInspection(id: $id) { id } inspectionFinding(id: $finding) { id }
          jointInspections(first: 100) { nodes { id } } inspectionFindings(filter: { inspectionId: $id }) { totalCount }
          _entities(representations: $all) { ... on JointInspection { id } ... on InspectionFinding { id } } }`,
        {
          ...{ id, finding: finding.id },
          all: [
            { __typename: 'JointInspection', id },
            { __typename: 'InspectionFinding', id: finding.id },
          ],
        },
      );
      return [
        data.jointInspection !== null && data.inspectionFinding !== null,
        data.jointInspections.nodes.some((one: { id: string }) => one.id === id),
        data.inspectionFindings.totalCount,
        data._entities.filter((one: object | null) => one !== null).length,
      ];
    };

    for (const by of [SPONSOR, AGENCY, OTHER_AGENCY, SUPERVISOR])
      expect(await seenBy(by)).toEqual([true, true, 1, 2]);
    for (const by of [STRANGER, LIN]) expect(await seenBy(by)).toEqual([false, false, 0, 0]);
    expect(await ask(ANONYMOUS, `{ jointInspections { nodes { id } } }`)).toEqual({
      jointInspections: { nodes: [] },
    });
  });

  it('is planned by the street, once for each key, with all problems told at once', async () => {
    const key = randomUUID();
    const first = answered(await planInspection(test, { idempotencyKey: key }));
    const wrong = await planInspection(test, {
      ...{ title: ' ', agencyIds: [WATER, WATER], plannedDay: '2026-03-01' },
      sites: [{ name: '证110105194912310021', address: '证11010519491231002X', longitude: 200 }],
    });

    expect(answered(await planInspection(test, { idempotencyKey: key })).id).toBe(first.id);
    expect((await planInspection(test, { idempotencyKey: key, title: '另一次' })).codes).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    expect((await planInspection(test, {}, AGENCY)).codes).toEqual(['FORBIDDEN']);
    expect(wrong.fields).toEqual([
      'title',
      'agencyIds',
      'plannedDay',
      'sites.0.address',
      'sites.0.longitude',
    ]);
    expect((await planInspection(test, { gridCode: `${COMMUNITY}999` })).fields).toEqual(['gridCode']);
    expect((await planInspection(test, { teamId: first.id })).fields).toEqual(['teamId']);
    expect(answered(await moveInspection(test, first, 'CANCEL')).status).toBe('CANCELLED');
    expect((await moveInspection(test, first, 'START')).codes).toEqual(['CONFLICT']);
  });
});
