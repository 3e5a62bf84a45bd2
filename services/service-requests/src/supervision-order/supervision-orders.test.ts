import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { answered, type AnsweredCase, type CaseOutcome } from '../testing/cases.js';
import { eventsOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, DISTRICT, HOUSING, OTHER_STREET_COMMUNITY, WATER } from '../testing/places.js';
import { LIN, OFFICER, received, SUPERVISOR, type AnsweredRequest } from '../testing/requests.js';
import {
  ADDRESSEE,
  askAs,
  ISSUER,
  issueOrder,
  moveOrder,
  STREET_OFFICE,
} from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';
import { departmentOfficer, streetOfficer } from '../testing/viewers.js';

const OUTSIDER = departmentOfficer(HOUSING);
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
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await move(answered(await issue()), 'ANSWER', OUTSIDER)).codes).toEqual(['NOT_FOUND']);
  });

  it('lets one of two writers through', async () => {
    const order = answered(await issue());

    const both = await Promise.all([move(order, 'ANSWER', ADDRESSEE), move(order, 'WITHDRAW', ISSUER)]);

    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
  });
});
