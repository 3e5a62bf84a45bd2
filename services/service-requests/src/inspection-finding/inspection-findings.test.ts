import { type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { FINDING_TABLE } from './finding-moves.js';
import { answered, type AnsweredCase } from '../testing/cases.js';
import { AGENCY, inspecting, moveFinding, recordFinding, SPONSOR, STRANGER } from '../testing/joint-cast.js';
import { openCity } from '../testing/open-city.js';
import { STREET } from '../testing/places.js';
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
