import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { answered, type AnsweredCase, type CaseOutcome } from '../testing/cases.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, WATER } from '../testing/places.js';
import { LIN, received, type AnsweredRequest } from '../testing/requests.js';
import {
  ADDRESSEE,
  askAs,
  ISSUER,
  issueOrder,
  moveOrder,
  STREET_OFFICE,
} from '../testing/supervision-cast.js';
import { shanghai, TestClock } from '../testing/test-clock.js';
import { superviseMissedCall } from './persistence/supervise-missed-call.js';
import { SUPERVISION_TABLE, SupervisionAction } from './supervision-moves.js';
import { SupervisionStatus } from './supervision-order.js';

const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
let request: AnsweredRequest;
beforeAll(async () => {
  test = await openCity({}, clock.now);
  request = await received(test, {}, LIN);
}, 60_000);
afterAll(() => test.stop());

const issue = (more: object = {}, by: Viewer = ISSUER): Promise<CaseOutcome> =>
  issueOrder(test, { requestId: request.id, ...more }, by);
const move = (
  order: Pick<AnsweredCase, 'id' | 'version'>,
  action: string,
  by: Viewer,
  text?: string | null,
): Promise<CaseOutcome> => moveOrder(test, order, action, text === undefined ? { by } : { by, text });
const ask = (by: Viewer, query: string, variables: object = {}) => askAs(test, by, query, variables);

/** The table in plain words, so that what is tried may be anything. */
const MOVES: readonly {
  readonly from: string;
  readonly action: string;
  readonly to: string;
  readonly who: readonly string[];
}[] = SUPERVISION_TABLE.moves;

describe('supervision orders', () => {
  it('never reaches a status or loses an entry that the table does not know, whatever is tried by whom', async () => {
    const people: Readonly<Record<string, Viewer>> = { ISSUER, ADDRESSEE };
    const tries = fc.array(
      fc.tuple(
        fc.constantFrom<string>(...Object.values(SupervisionAction)),
        fc.constantFrom('ISSUER', 'ADDRESSEE'),
      ),
      { minLength: 3, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(tries, async (attempts) => {
        let order = answered(await issue());
        for (const [action, role] of attempts) {
          const legal = MOVES.find(
            ({ from, action: one, who }) => from === order.status && one === action && who.join() === role,
          );
          const outcome = await move(order, action, people[role] ?? LIN);
          expect(outcome.it?.status ?? null).toBe(legal?.to ?? null);
          order = outcome.it ?? order;
          expect(order.timeline).toHaveLength(order.version);
          expect(order.timeline.slice(1).map(({ from }) => from)).toEqual(
            order.timeline.slice(0, -1).map(({ to }) => to),
          );
        }
      }),
      { numRuns: 8 },
    );
  });

  it('can always be ended', () => {
    const ends = new Set<string>([SupervisionStatus.CLOSED, SupervisionStatus.WITHDRAWN]);
    for (const status of Object.values<string>(SupervisionStatus)) {
      const ways = MOVES.filter(({ from }) => from === status);
      expect(ways.some(({ to }) => ends.has(to)) || ends.has(status)).toBe(true);
    }
  });

  it('asks the database alike for few and for many, with everything that hangs on it', async () => {
    for (let index = 0; index < 4; index += 1) answered(await issue());
    const count = async (first: number) => {
      test.forgetStatements();
      await ask(
        ISSUER,
        `query ($first: Int!) { supervisionOrders(first: $first) { nodes { request { id } problemCase { id }
          timeline { action organization { id } text } availableActions } } }`,
        { first },
      );
      return test.statements.length;
    };

    expect(await count(5)).toBe(await count(2));
  });
});

describe('a missed call', () => {
  it('has exactly one order, however often it is told, due by its calendar', async () => {
    const call = {
      ...{
        callId: '5301-0190d3a0-0000-7000-8000-0000000000d1',
        divisionCode: COMMUNITY,
        issuerId: STREET_OFFICE,
      },
      ...{ addresseeId: WATER, requestId: null, missedAt: shanghai('2026-03-06 18:00') },
    };

    const first = await test.owner.transaction((manager) => superviseMissedCall(manager, call));
    const again = await test.owner.transaction((manager) => superviseMissedCall(manager, call));

    expect(again.id).toBe(first.id);
    expect(first.dueAt).toEqual(new Date('2026-03-11T15:59:59.999Z'));
    const { supervisionOrders } = await ask(
      ADDRESSEE,
      `query ($id: ID!) { supervisionOrders(filter: { whistleCallId: $id }) { totalCount nodes { ground availableActions } } }`,
      { id: call.callId },
    );
    expect(supervisionOrders).toEqual({
      totalCount: 1,
      nodes: [{ ground: 'MISSED_CALL', availableActions: ['ANSWER'] }],
    });
    const { it: closed } = await move(answered(await move(first, 'ANSWER', ADDRESSEE)), 'CLOSE', ISSUER);
    expect(closed?.status).toBe('CLOSED');
  });
});
