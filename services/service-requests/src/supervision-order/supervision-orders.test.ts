import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { answered, type AnsweredCase, type CaseOutcome, onCase } from '../testing/cases.js';
import { eventsOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, DISTRICT, HOUSING, OTHER_STREET_COMMUNITY, STREET, WATER } from '../testing/places.js';
import { type AnsweredRequest, LIN, OFFICER, received, SUPERVISOR, walk } from '../testing/requests.js';
import { shanghai, TestClock } from '../testing/test-clock.js';
import { departmentOfficer, streetOfficer } from '../testing/viewers.js';
import { superviseMissedCall } from './persistence/supervise-missed-call.js';
import { SUPERVISION_TABLE, SupervisionAction } from './supervision-moves.js';
import { SupervisionStatus } from './supervision-order.js';

const STREET_OFFICE = '5301-0190d3a0-0000-7000-8000-0000000000c1';
const ISSUER = viewer('STREET_OFFICER', { places: [STREET], organization: STREET_OFFICE });
const ADDRESSEE = departmentOfficer(WATER);
const OUTSIDER = departmentOfficer(HOUSING);

const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
let request: AnsweredRequest;
beforeAll(async () => {
  test = await openCity({}, clock.now);
  request = await received(test, {}, LIN);
}, 60_000);
afterAll(() => test.stop());

const soundOrder = (more: object = {}) => ({
  kind: 'SUPERVISE',
  ground: 'OVERDUE',
  explanation: '逾期未办,请说明原因',
  addresseeId: WATER,
  requestId: request.id,
  idempotencyKey: randomUUID(),
  ...more,
});
const issue = (more: object = {}, by: Viewer = ISSUER): Promise<CaseOutcome> =>
  onCase(test, ['issueSupervisionOrder', 'supervisionOrder'], soundOrder(more), by);
const move = (
  order: AnsweredCase,
  action: string,
  by: Viewer,
  text: string | null = '已派人处理',
): Promise<CaseOutcome> =>
  onCase(
    test,
    ['moveSupervisionOrder', 'supervisionOrder'],
    { id: order.id, action, expectedVersion: order.version, text },
    by,
  );
const ask = async (by: Viewer, query: string, variables: object = {}): Promise<Record<string, unknown>> => {
  const { data, errors } = await test.ask(by, query, { ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return data as Record<string, unknown>;
};

describe('a supervision order', () => {
  it('is due at the end of its last working day, and flags the request', async () => {
    const order = answered(await issue());

    const shown = await ask(
      ADDRESSEE,
      `query ($id: ID!) { supervisionOrder(id: $id) { kind ground dueAt explanation issuer { id } addressee { id }
        division { code } request { id } whistleCallId } }`,
      { id: order.id },
    );
    expect(shown['supervisionOrder']).toEqual({
      ...{ kind: 'SUPERVISE', ground: 'OVERDUE', explanation: '逾期未办,请说明原因', whistleCallId: null },
      dueAt: '2026-03-05T15:59:59.999Z',
      issuer: { id: STREET_OFFICE },
      addressee: { id: WATER },
      division: { code: COMMUNITY },
      request: null,
    });
    const { serviceRequest } = await ask(
      OFFICER,
      `query ($id: ID!) { serviceRequest(id: $id) { flags { kind } } }`,
      {
        id: request.id,
      },
    );
    expect(serviceRequest).toEqual({ flags: expect.arrayContaining([{ kind: 'SUPERVISED' }]) as unknown });
  });

  it('is answered, sent back with a new due time, answered again and accepted, each with an entry and an event', async () => {
    const issued = answered(await issue());

    const first = answered(await move(issued, 'ANSWER', ADDRESSEE));
    clock.set('2026-03-09 09:00');
    const back = answered(await move(first, 'REJECT_ANSWER', ISSUER, '措施不具体'));
    const { supervisionOrder } = await ask(
      ISSUER,
      `query ($id: ID!) { supervisionOrder(id: $id) { dueAt } }`,
      {
        id: issued.id,
      },
    );
    const again = answered(await move(back, 'ANSWER', ADDRESSEE));
    const closed = answered(await move(again, 'CLOSE', ISSUER, null));
    clock.set('2026-03-02 10:00');

    expect(supervisionOrder).toEqual({ dueAt: '2026-03-12T15:59:59.999Z' });
    expect(closed.timeline.map(({ to }) => to)).toEqual([
      'ISSUED',
      'ANSWERED',
      'ISSUED',
      'ANSWERED',
      'CLOSED',
    ]);
    expect(closed.availableActions).toEqual([]);
    const events = await eventsOf(test, issued.id);
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(events)).not.toContain('措施不具体');
  });

  it('is one for one key, and another body under it is refused', async () => {
    const idempotencyKey = randomUUID();

    const first = answered(await issue({ idempotencyKey }));
    const again = answered(await issue({ idempotencyKey }));
    const other = await issue({ idempotencyKey, kind: 'URGE' });

    expect(again.id).toBe(first.id);
    expect(other.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('is refused with all that is wrong at once, and to whoever may not supervise there', async () => {
    const wrong = await issue({ explanation: ' ', addresseeId: 'nobody', requestId: null, answerDays: 31 });

    expect(wrong.fields).toEqual(['explanation', 'addresseeId', 'requestId', 'answerDays']);
    expect((await issue({ addresseeId: STREET_OFFICE })).fields).toEqual(['addresseeId']);
    expect((await issue({ explanation: '身份证110101199003077539' })).codes).toEqual(['PERSONAL_ID_IN_TEXT']);
    expect((await issue({ kind: 'ESCALATE' })).codes).toEqual(['FORBIDDEN']);
    expect((await issue({}, LIN)).codes).toEqual(['FORBIDDEN']);
    expect((await issue({}, streetOfficer(OTHER_STREET_COMMUNITY))).codes).toEqual(['NOT_FOUND']);
    answered(await issue({ kind: 'ESCALATE' }, SUPERVISOR));
  });

  it('is seen by both organizations and the jurisdiction, and by nobody else, on every way', async () => {
    const { id } = answered(await issue());
    const LOOK = `query ($id: ID!, $of: [_Any!]!, $places: [_Any!]!) { supervisionOrders(first: 100) { nodes { id } totalCount }
      entities: _entities(representations: $of) { ... on SupervisionOrder { id } }
      places: _entities(representations: $places) { ... on Division { supervisionOrders(first: 100) { nodes { id } totalCount } } } }`;
    const seen = async (by: Viewer) => {
      const of = [{ __typename: 'SupervisionOrder', id }];
      const places = [{ __typename: 'Division', code: DISTRICT }];
      const answer = await ask(by, LOOK.replace('$id: ID!, ', ''), { of, places });
      return JSON.stringify(answer).split(id).length - 1;
    };

    expect([await seen(ADDRESSEE), await seen(ISSUER), await seen(SUPERVISOR)]).toEqual([3, 3, 3]);
    expect([
      await seen(OUTSIDER),
      await seen(LIN),
      await seen(streetOfficer(OTHER_STREET_COMMUNITY)),
    ]).toEqual([0, 0, 0]);
    const { errors } = await test.ask(OUTSIDER, `query ($id: ID!) { supervisionOrder(id: $id) { id } }`, {
      id,
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await move(answered(await issue()), 'ANSWER', OUTSIDER)).codes).toEqual(['NOT_FOUND']);
  });

  it('lets one of two writers through', async () => {
    const order = answered(await issue());

    const both = await Promise.all([move(order, 'ANSWER', ADDRESSEE), move(order, 'WITHDRAW', ISSUER)]);

    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
  });

  it('never reaches a status or loses an entry that the table does not know, whatever is tried by whom', async () => {
    const people: Readonly<Record<string, Viewer>> = { ISSUER, ADDRESSEE };
    const tries = fc.array(
      fc.tuple(fc.constantFrom(...Object.values(SupervisionAction)), fc.constantFrom('ISSUER', 'ADDRESSEE')),
      { minLength: 3, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(tries, async (attempts) => {
        let order = answered(await issue());
        for (const [action, role] of attempts) {
          const legal = SUPERVISION_TABLE.moves.find(
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
    for (const status of Object.values(SupervisionStatus)) {
      const ways = SUPERVISION_TABLE.moves.filter(({ from }) => from === status);
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
    const { it: closed } = await move(
      answered(await move({ ...first, availableActions: [], timeline: [] }, 'ANSWER', ADDRESSEE)),
      'CLOSE',
      ISSUER,
    );
    expect(closed?.status).toBe('CLOSED');
  });
});

describe('a request that nobody solves', () => {
  const REWORKED = [
    ['DISPATCH', OFFICER, { departmentId: WATER }],
    ...Array.from({ length: 3 }, () => [
      ['SIGN', ADDRESSEE],
      ['CONTACT', ADDRESSEE],
      ['START', ADDRESSEE],
      ['SUBMIT_HANDLING', ADDRESSEE, { reason: '已办' }],
      ['REWORK', OFFICER, { reason: '未解决' }],
    ]).flat(),
  ] as never;

  it('goes up to the district after three reworks, once, and is decided there', async () => {
    const stuck = await walk(test, await received(test), REWORKED);
    const [found] = (
      (await ask(
        ADDRESSEE,
        `query ($id: ID!) { problemCases(filter: { requestId: $id }) { nodes {
        id version status availableActions timeline { from to action } } } }`,
        { id: stuck.id },
      )) as {
        problemCases: { nodes: AnsweredCase[] };
      }
    ).problemCases.nodes;
    if (!found) throw new Error('it was not lifted');
    const decide = (it: AnsweredCase, action: string, by: Viewer) =>
      onCase(
        test,
        ['moveProblemCase', 'problemCase'],
        { id: it.id, action, expectedVersion: it.version, text: '由住建局牵头' },
        by,
      );

    expect((await decide(found, 'DECIDE', ISSUER)).codes).toEqual(['FORBIDDEN']);
    const decided = answered(await decide(found, 'DECIDE', SUPERVISOR));
    const closed = answered(await decide(decided, 'CLOSE', SUPERVISOR));

    expect(closed.timeline.map(({ to }) => to)).toEqual(['LIFTED', 'DECIDED', 'CLOSED']);
    const shown = await ask(
      SUPERVISOR,
      `query ($places: [_Any!]!) { _entities(representations: $places) { ... on Division {
      problemCases { totalCount nodes { ground decision liftedTo { code } request { id } } } } } }`,
      {
        places: [{ __typename: 'Division', code: STREET }],
      },
    );
    expect(shown['_entities']).toEqual([
      {
        problemCases: {
          totalCount: 1,
          nodes: [
            {
              ground: 'REWORKED',
              decision: '由住建局牵头',
              liftedTo: { code: DISTRICT },
              request: { id: stuck.id },
            },
          ],
        },
      },
    ]);
    expect(
      (await issue({ requestId: null, problemCaseId: found.id, kind: 'ESCALATE' }, SUPERVISOR)).codes,
    ).toEqual([]);
  });
});

describe('who leads a request', () => {
  const ASSIGN = `mutation ($input: AssignLeadInput!) { assignLead(input: $input) {
    serviceRequest { lead { sequence ground organization { id } } leads { sequence endedAt } } userErrors { code field } } }`;
  const assign = async (input: object, by: Viewer = ISSUER) => {
    const { data, errors } = await test.ask(by, ASSIGN, {
      input: { ground: 'ON_SITE_RULING', reason: '现场会商裁定', ...input },
    });
    const payload = (data as { assignLead: Record<string, unknown> | null } | null)?.assignLead;
    return { errors, userErrors: payload?.['userErrors'], serviceRequest: payload?.['serviceRequest'] };
  };

  it('is one organization at a time, which then sees it, and the history is kept', async () => {
    const { id: requestId } = await walk(test, await received(test), [
      ['DISPATCH', OFFICER, { departmentId: WATER }],
    ]);

    const wrong = await assign({
      requestId,
      organizationId: HOUSING,
      ground: 'FIRST_RECEIVER',
      expectedSequence: 0,
    });
    await assign({ requestId, organizationId: WATER, ground: 'FIRST_RECEIVER', expectedSequence: 0 });
    const both = await Promise.all([
      assign({ requestId, organizationId: HOUSING, expectedSequence: 1 }),
      assign({ requestId, organizationId: STREET_OFFICE, expectedSequence: 1 }),
    ]);
    const fallback = await assign(
      {
        requestId,
        organizationId: '5301-0190d3a0-0000-7000-8000-0000000000b9',
        ground: 'GOVERNMENT_FALLBACK',
        expectedSequence: 2,
      },
      SUPERVISOR,
    );

    expect(wrong.userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'organizationId' }]);
    expect(
      both.map((one) => (one.userErrors as { code: string }[]).map(({ code }) => code).join()).sort(),
    ).toEqual(['', 'CONFLICT']);
    expect(fallback.serviceRequest).toMatchObject({
      lead: { sequence: 3, ground: 'GOVERNMENT_FALLBACK' },
      leads: [{ sequence: 1 }, { sequence: 2 }, { sequence: 3, endedAt: null }],
    });
    const outside = await assign({
      requestId,
      organizationId: WATER,
      ground: 'GOVERNMENT_FALLBACK',
      expectedSequence: 3,
    });
    expect(outside.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const leader = departmentOfficer('5301-0190d3a0-0000-7000-8000-0000000000b9');
    expect(
      await ask(leader, `query ($id: ID!) { serviceRequest(id: $id) { id } }`, { id: requestId }),
    ).toEqual({
      serviceRequest: { id: requestId },
    });
  });
});
