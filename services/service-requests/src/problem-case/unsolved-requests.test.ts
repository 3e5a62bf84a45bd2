import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { answered, onCase, type AnsweredCase, type CaseOutcome } from '../testing/cases.js';
import { openCity } from '../testing/open-city.js';
import { DISTRICT, HOUSING, STREET, WATER } from '../testing/places.js';
import { LIN, OFFICER, received, SUPERVISOR, walk, type AnsweredRequest } from '../testing/requests.js';
import { ADDRESSEE, askAs, ISSUER, issueOrder, STREET_OFFICE } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';
import { departmentOfficer } from '../testing/viewers.js';

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
const ask = (by: Viewer, query: string, variables: object = {}) => askAs(test, by, query, variables);

/** Three rounds without success. */
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

describe('a request that nobody solves', () => {
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

describe('lists of problem cases, and of requests with their leads', () => {
  it('ask the database alike for few and for many', async () => {
    for (let index = 0; index < 3; index += 1) {
      const { id } = await walk(test, await received(test), REWORKED);
      await test.ask(
        ISSUER,
        `mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }`,
        {
          input: {
            requestId: id,
            organizationId: HOUSING,
            ground: 'ON_SITE_RULING',
            reason: '裁定',
            expectedSequence: 0,
          },
        },
      );
    }
    const count = async (first: number) => {
      test.forgetStatements();
      await ask(
        SUPERVISOR,
        `query ($first: Int!) { problemCases(first: $first) { totalCount nodes { decision liftedTo { code } timeline { action text }
          availableActions request { lead { reason organization { id } } leads { sequence endedAt } } } } }`,
        { first },
      );
      return test.statements.length;
    };

    expect(await count(3)).toBe(await count(1));
    expect(await count(3)).toBeLessThanOrEqual(5);
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
    expect(outside.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const leader = departmentOfficer('5301-0190d3a0-0000-7000-8000-0000000000b9');
    expect(
      await ask(leader, `query ($id: ID!) { serviceRequest(id: $id) { id } }`, { id: requestId }),
    ).toEqual({
      serviceRequest: { id: requestId },
    });
  });
});
