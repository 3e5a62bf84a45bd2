import type { Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { answered, type AnsweredCase } from '../testing/cases.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, DISTRICT, HOUSING, NEIGHBOUR, STREET, WATER } from '../testing/places.js';
import { OFFICER } from '../testing/requests.js';
import {
  BRANCH,
  BRANCH_ID,
  DEPARTMENT,
  moveServiceOrder,
  type OrderSteps,
  PEOPLE,
  requestService,
  RESIDENTS,
  RESIDENTS_ID,
  TO_DELIVERY,
  walkServiceOrder,
} from '../testing/service-order-cast.js';
import { askAs } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';
import { departmentOfficer, gridWorker, resident, unitSecretary } from '../testing/viewers.js';
import type { CaseMove } from '../working-case/case-moves.js';
import { serviceOrderFacts } from './persistence/service-order-facts.js';
import { SERVICE_ORDER_TABLE, ServiceOrderAction } from './service-order-moves.js';

const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
afterAll(() => test.stop());

const request = (more: object = {}, by: Viewer = RESIDENTS) => requestService(test, more, by);
const move = (order: AnsweredCase, action: string, by: Viewer, more: object = {}) =>
  moveServiceOrder(test, order, action, { by, more });
const walked = (steps: OrderSteps) => walkServiceOrder(test, steps);
const ask = (by: Viewer, query: string, variables: object = {}) => askAs(test, by, query, variables);

/** The table in plain words, so that what is tried may be anything. */
const MOVES: readonly CaseMove<string, string, string>[] = SERVICE_ORDER_TABLE.moves;

describe('a service order', () => {
  it('goes from the residents over the branch and a department back to the residents', async () => {
    const order = await walked([
      ['PLACE', BRANCH, { departmentId: HOUSING }],
      ['DECLINE', departmentOfficer(HOUSING)],
      ...TO_DELIVERY,
      ['JUDGE', RESIDENTS, { verdict: 'BASICALLY_SATISFIED' }],
    ]);

    expect(order.timeline.map(({ to }) => to)).toEqual([
      ...['REQUESTED', 'PLACED', 'REQUESTED', 'PLACED', 'ACCEPTED', 'DELIVERED', 'JUDGED'],
    ]);
    const shown = await ask(
      DEPARTMENT,
      `query ($id: ID!) { serviceOrder(id: $id) { title verdict requestedBy { id } placedBy { id } acceptedBy { id } } }`,
      { id: order.id },
    );
    expect(shown['serviceOrder']).toEqual({
      ...{ title: '楼道加装扶手', verdict: 'BASICALLY_SATISFIED' },
      ...{ requestedBy: { id: RESIDENTS_ID }, placedBy: { id: BRANCH_ID }, acceptedBy: { id: WATER } },
    });
  });

  it('is taken down by staff of the place alone, with all that is wrong said at once', async () => {
    for (const by of [resident('lin'), gridWorker(NEIGHBOUR)])
      expect((await request({}, by)).codes).toEqual(['FORBIDDEN']);
    expect((await request({ title: '', description: '', branchId: '?' })).fields).toEqual([
      ...['title', 'description', 'branchId'],
    ]);
    expect((await request({ divisionCode: '530112003777' }, OFFICER)).codes).toEqual(['DIVISION_UNKNOWN']);
  });

  it('is one for one key, and lets one of two writers through', async () => {
    const idempotencyKey = 'the same key';
    const order = answered(await request({ idempotencyKey }));

    const again = await request({ idempotencyKey });
    const other = await request({ idempotencyKey, title: '别的' });
    const both = await Promise.all([move(order, 'PLACE', BRANCH), move(order, 'CANCEL', RESIDENTS)]);

    expect([again.it?.id, ...other.codes]).toEqual([order.id, 'IDEMPOTENCY_KEY_REUSED']);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
  });

  it('takes a department to be placed and a verdict to be judged, and neither elsewhere', async () => {
    const order = answered(await request());

    expect((await move(order, 'PLACE', BRANCH, { departmentId: null })).fields).toEqual(['departmentId']);
    expect((await move(order, 'REJECT', BRANCH, { departmentId: WATER })).fields).toEqual(['departmentId']);
    expect((await move(order, 'PLACE', BRANCH, { verdict: 'SATISFIED' })).fields).toEqual(['verdict']);
    const delivered = await walked(TO_DELIVERY);
    expect((await move(delivered, 'JUDGE', RESIDENTS, { verdict: null })).fields).toEqual(['verdict']);
    expect((await move(delivered, 'JUDGE', DEPARTMENT)).codes).toEqual(['FORBIDDEN']);
  });

  it('is seen by its three organizations and the jurisdiction, and by nobody else, on every way', async () => {
    const { id } = await walked(TO_DELIVERY);
    const seen = async (by: Viewer) => {
      const answer = await ask(
        by,
        `query ($of: [_Any!]!, $places: [_Any!]!) { serviceOrders(first: 100) { nodes { id } totalCount }
          of: _entities(representations: $of) { ... on ServiceOrder { id } }
          places: _entities(representations: $places) { ... on Division { serviceOrders(first: 100) { nodes { id } totalCount } } } }`,
        {
          of: [{ __typename: 'ServiceOrder', id }],
          places: [{ __typename: 'Division', code: DISTRICT }],
        },
      );
      return JSON.stringify(answer).split(id).length - 1;
    };

    const insiders = [RESIDENTS, unitSecretary(RESIDENTS_ID), BRANCH, DEPARTMENT, OFFICER];
    expect(await Promise.all(insiders.map(seen))).toEqual([3, 3, 3, 3, 3]);
    const outsiders = [departmentOfficer(HOUSING), gridWorker(NEIGHBOUR), resident('lin')].map(seen);
    expect(await Promise.all(outsiders)).toEqual([0, 0, 0]);
  });

  it('obeys the table whatever is tried by whom, and is counted as its rows say', async () => {
    const attempt = fc.tuple(
      fc.constantFrom<string>(...Object.values(ServiceOrderAction)),
      fc.constantFrom('RESIDENTS', 'BRANCH', 'DEPARTMENT'),
      fc.constantFrom('SATISFIED', 'DISSATISFIED'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.array(attempt, { minLength: 2, maxLength: 6 }),
        async (head, attempts) => {
          let order = await walked(TO_DELIVERY.slice(0, head));
          for (const [action, role, verdict] of attempts) {
            const legal = MOVES.find(
              ({ from, action: one, who }) => from === order.status && one === action && who.join() === role,
            );
            const by = PEOPLE[role] ?? RESIDENTS;
            const outcome = await move(order, action, by, action === 'JUDGE' ? { verdict } : {});
            expect(outcome.it?.status ?? null).toBe(legal?.to ?? null);
            order = outcome.it ?? order;
            expect(order.timeline).toHaveLength(order.version);
          }
        },
      ),
      { numRuns: 8 },
    );

    const sums = (
      rows: string,
    ) => `SELECT scope, day::text, measure, sum(amount)::integer AS amount FROM (${rows}) AS it
      (city_code, scope, day, measure, dimension, amount) GROUP BY 1, 2, 3 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3`;
    const counted = `SELECT city_code, scope, day, measure, dimension, amount FROM stat_delta WHERE measure LIKE 'service_order.%'`;
    expect(await test.owner.query(sums(counted))).toEqual(await test.owner.query(sums(serviceOrderFacts)));
  });
});

describe('the figures of service orders', () => {
  it('say how many were delivered and how many satisfied, the latter to those who govern the place alone', async () => {
    clock.set('2027-03-02 10:00');
    const street = viewer('STREET_OFFICER', { places: [STREET], organization: RESIDENTS_ID });
    const orders: AnsweredCase[] = [];
    for (let index = 0; index < 4; index += 1)
      orders.push(answered(await request({ divisionCode: NEIGHBOUR }, street)));
    const [first, second, third] = orders as [AnsweredCase, AnsweredCase, AnsweredCase];
    for (const [order, verdict] of [
      [first, 'SATISFIED'],
      [second, 'DISSATISFIED'],
    ] as const) {
      let at = order;
      for (const [action, by] of TO_DELIVERY) at = answered(await move(at, action, by));
      answered(await move(at, 'JUDGE', street, { verdict }));
    }
    answered(await move(third, 'CANCEL', street));
    clock.set('2026-03-02 10:00');

    const stats = async (by: Viewer) => {
      const shown = await ask(
        by,
        `query ($of: [_Any!]!, $period: PeriodInput!) { _entities(representations: $of) { ... on Division {
          serviceOrderStats(period: $period) { requested delivered { numerator denominator excluded metric { code } }
            satisfied { numerator denominator suppressed } } } } }`,
        {
          of: [{ __typename: 'Division', code: STREET }],
          period: { from: '2027-03-01T00:00:00+08:00', to: '2027-04-01T00:00:00+08:00' },
        },
      );
      return (shown['_entities'] as readonly { serviceOrderStats: object }[])[0]?.serviceOrderStats;
    };
    expect(await stats(street)).toEqual({
      requested: 4,
      delivered: {
        numerator: 2,
        denominator: 3,
        excluded: 1,
        metric: { code: 'service_order.delivery_rate' },
      },
      satisfied: { numerator: 1, denominator: 2, suppressed: false },
    });
    expect(await stats(RESIDENTS)).toMatchObject({
      requested: 4,
      satisfied: { numerator: null, suppressed: true },
    });
  });

  it('are asked of the database alike for one place and many, as are orders with all that hangs on them', async () => {
    const count = async (places: readonly string[], first: number) => {
      test.forgetStatements();
      await ask(
        OFFICER,
        `query ($of: [_Any!]!, $first: Int!) { _entities(representations: $of) { ... on Division {
          serviceOrderStats(period: { from: "2026-01-01T00:00:00+08:00", to: "2026-06-01T00:00:00+08:00" }) { requested }
          serviceOrders(first: $first) { totalCount nodes { availableActions timeline { action text } } } } } }`,
        { of: places.map((code) => ({ __typename: 'Division', code })), first },
      );
      return test.statements.length;
    };

    expect(await count([STREET, COMMUNITY, NEIGHBOUR], 20)).toBe(await count([STREET], 2));
  });
});
