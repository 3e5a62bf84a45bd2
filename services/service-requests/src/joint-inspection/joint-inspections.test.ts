import { randomUUID } from 'node:crypto';
import { ANONYMOUS, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { FINDING_TABLE } from '../inspection-finding/finding-moves.js';
import { answered, type AnsweredCase } from '../testing/cases.js';
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
import { COMMUNITY, GRID, HOUSING, STREET, WATER } from '../testing/places.js';
import { LIN, received, SUPERVISOR } from '../testing/requests.js';
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

describe('a finding', () => {
  it('is confirmed by the sponsor, never by who put it right, and by the district when that was the sponsor', async () => {
    const { id } = await inspecting(test);
    const own = answered(await recordFinding(test, id, { responsibleId: STREET_OFFICE }, SPONSOR));
    const done = answered(await moveFinding(test, own, 'RECTIFY_ON_SITE'));
    const theirs = answered(
      await moveFinding(test, answered(await recordFinding(test, id)), 'RECTIFY_ON_SITE', { by: AGENCY }),
    );

    expect((await moveFinding(test, done, 'CONFIRM')).codes).toEqual(['FORBIDDEN']);
    expect((await moveFinding(test, theirs, 'CONFIRM', { by: AGENCY })).codes).toEqual(['FORBIDDEN']);
    expect(answered(await moveFinding(test, done, 'CONFIRM', { by: SUPERVISOR })).status).toBe('CONFIRMED');
    expect(answered(await moveFinding(test, theirs, 'SEND_BACK')).status).toBe('RECTIFYING');
    expect((await recordFinding(test, id, { responsibleId: id, siteNumber: 9 })).fields).toEqual([
      'siteNumber',
      'responsibleId',
    ]);
    expect((await recordFinding(test, id, {}, STRANGER)).codes).toEqual(['NOT_FOUND']);
  });

  it('may become a request of the city, which is shown to whoever sees that one', async () => {
    const { id } = await inspecting(test);
    const finding = answered(await recordFinding(test, id));
    const request = await received(test, {}, LIN);
    const link = (requestId: string | null, by: Viewer = SPONSOR) =>
      moveFinding(test, finding, 'LINK_REQUEST', { by, more: { requestId } });

    expect((await link(null)).fields).toEqual(['requestId']);
    expect((await link(request.id, AGENCY)).codes).toEqual(['NOT_FOUND']);
    expect(answered(await link(request.id))).toMatchObject({ status: 'FOUND', version: 2 });
    const shown = (by: Viewer) =>
      ask(by, `query ($id: ID!) { inspectionFinding(id: $id) { request { id } inspection { id } } }`, {
        id: finding.id,
      });
    expect(await shown(SPONSOR)).toEqual({
      inspectionFinding: { request: { id: request.id }, inspection: { id } },
    });
    expect(await shown(AGENCY)).toMatchObject({ inspectionFinding: { request: null } });
  });

  it('goes only where the table says on every walk, and the inspection counts what is open', async () => {
    const inspection = await inspecting(test);
    const people: readonly [string, Viewer][] = [
      ['SPONSOR', SPONSOR],
      ['RESPONSIBLE', AGENCY],
    ];
    const moves: readonly {
      readonly from: string;
      readonly action: string;
      readonly to: string;
      readonly who: readonly string[];
    }[] = FINDING_TABLE.moves;
    const actions = [...new Set(moves.map(({ action }) => action))].filter((one) => one !== 'LINK_REQUEST');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...actions), fc.constantFrom(...people)), {
          minLength: 4,
          maxLength: 8,
        }),
        async (tries) => {
          let finding: AnsweredCase = answered(await recordFinding(test, inspection.id));
          for (const [action, [role, by]] of tries) {
            const legal = moves.find((one) => one.from === finding.status && one.action === action);
            const { it } = await moveFinding(test, finding, action, { by });
            expect(it?.status ?? null).toBe(legal?.who.includes(role) ? legal.to : null);
            finding = it ?? finding;
          }
          expect(finding.timeline).toHaveLength(finding.version);
        },
      ),
      { numRuns: 6 },
    );
    const { jointInspection } = await ask(SPONSOR, SHOWN, { id: inspection.id });
    const { findings, findingCount, openFindings } = jointInspection as {
      readonly findings: readonly { readonly status: string }[];
      readonly findingCount: number;
      readonly openFindings: number;
    };
    expect([findingCount, openFindings]).toEqual([
      findings.length,
      findings.filter(({ status }) => status !== 'CONFIRMED').length,
    ]);
  });
});

describe('the lists of joint inspections', () => {
  it('ask the database alike for few and for many, with everything that hangs on them', async () => {
    const { id: requestId } = await received(test, {}, LIN);
    for (let index = 0; index < 4; index += 1) {
      const finding = answered(await recordFinding(test, (await inspecting(test)).id));
      await moveFinding(test, finding, 'LINK_REQUEST', { more: { requestId } });
    }
    const count = async (first: number) => {
      test.forgetStatements();
      await ask(
        SPONSOR,
        `query ($first: Int!, $places: [_Any!]!) { jointInspections(first: $first) { nodes { team { id } timeline { action }
          findings { timeline { action } request { id } inspection { id } overdue availableActions } availableActions } }
          inspectionFindings(first: $first, filter: { overdue: false }) { nodes { description availableActions } }
          _entities(representations: $places) { ... on Division { jointInspections(first: $first) { nodes { id } } } } }`,
        { first, places: [{ __typename: 'Division', code: STREET }] },
      );
      return test.statements.length;
    };

    expect(await count(4)).toBe(await count(2));
  });
});
