import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { answered } from '../testing/cases.js';
import {
  AGENCY,
  convene,
  moveMeeting,
  OTHER_AGENCY,
  SPONSOR,
  STRANGER,
  TOMORROW,
} from '../testing/joint-cast.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, NEIGHBOUR, OTHER_STREET_COMMUNITY, STREET, WATER } from '../testing/places.js';
import { LIN, received, SUPERVISOR } from '../testing/requests.js';
import { askAs, STREET_OFFICE } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';

const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
afterAll(() => test.stop());

const SHOWN = `query ($id: ID!) { consultationMeeting(id: $id) { status day decisions chair { id }
  ledger { opened carriedIn settled open }
  matters { number title settled decision whistleId request { id } problemCase { id } organization { id }
    carriedFrom { id } carriedTo { id } } timeline { action text } availableActions } }`;
const shown = async (id: string, by: Viewer = SPONSOR) =>
  (await askAs(test, by, SHOWN, { id }))['consultationMeeting'] as Record<string, unknown>;

describe('the consultation meeting of a day', () => {
  it('carries what it leaves open to the next one, and keeps a ledger', async () => {
    const request = await received(test, {}, LIN);
    const first = answered(
      await convene(test, {
        matters: [
          { title: '停水,电话13812345678', requestId: request.id, organizationId: WATER },
          { title: '路灯', whistleId: '5301-0190d3a0-0000-7000-8000-0000000000f1' },
        ],
      }),
    );
    const added = answered(await moveMeeting(test, first, 'ADD_MATTERS', { matters: [{ title: '违建' }] }));
    const recorded = answered(
      await moveMeeting(test, added, 'RECORD', {
        decisions: '由住建局牵头',
        outcomes: [{ number: 2, settled: true, decision: '已修复' }],
      }),
    );
    const next = answered(await convene(test, { day: TOMORROW, matters: [] }));

    expect(await shown(next.id)).toMatchObject({
      ledger: { opened: 0, carriedIn: 2, settled: 0, open: 2 },
      chair: { id: STREET_OFFICE },
      matters: [
        {
          number: 1,
          title: '停水,电话138****5678',
          request: { id: request.id },
          carriedFrom: { id: first.id },
        },
        { number: 2, title: '违建', request: null, organization: null, carriedFrom: { id: first.id } },
      ],
    });
    expect(await shown(first.id)).toMatchObject({
      ...{ status: 'RECORDED', decisions: '由住建局牵头', ledger: { opened: 3, settled: 1, open: 2 } },
      matters: [
        { carriedTo: { id: next.id }, settled: false },
        { settled: true, decision: '已修复', carriedTo: null },
        { carriedTo: { id: next.id } },
      ],
    });
    const tooLate = { decisions: '更正', text: '记错', outcomes: [{ number: 1, settled: true }] };
    expect((await moveMeeting(test, recorded, 'AMEND', tooLate)).fields).toEqual(['outcomes']);
    const amended = answered(
      await moveMeeting(test, recorded, 'AMEND', {
        ...{ decisions: '由水务局牵头', text: '记录有误' },
        outcomes: [{ number: 2, settled: true, decision: '已更换' }],
      }),
    );
    expect(amended.timeline.map(({ action }) => action)).toEqual(['OPEN', 'ADD_MATTERS', 'RECORD', 'AMEND']);
  });

  it('is one a day and place, even when two convene it at once, and follows the last', async () => {
    const here = { divisionCode: NEIGHBOUR };
    const both = await Promise.all([convene(test, here), convene(test, here)]);
    const key = randomUUID();
    const next = answered(await convene(test, { ...here, day: TOMORROW, idempotencyKey: key }));

    expect(both.flatMap(({ codes }) => codes)).toEqual(['ALREADY_EXISTS']);
    expect(answered(await convene(test, { ...here, day: TOMORROW, idempotencyKey: key })).id).toBe(next.id);
    expect((await convene(test, { ...here, day: '2026-03-01' })).fields).toEqual(['day']);
    const cancelled = answered(await moveMeeting(test, next, 'CANCEL', { text: '改期' }));
    expect(cancelled).toMatchObject({ status: 'CANCELLED', availableActions: [] });
    const instead = answered(await convene(test, { ...here, day: TOMORROW, matters: [] }));
    expect(await shown(instead.id)).toMatchObject({ ledger: { carriedIn: 1 } });
  });

  it('is convened and recorded by the place or the chair, and seen by those who are to see to a matter', async () => {
    const place = { divisionCode: OTHER_STREET_COMMUNITY };
    const matters = [{ title: '排水', organizationId: WATER }];
    const { id, version } = answered(
      await convene(test, { ...place, matters, chairId: STREET_OFFICE }, SUPERVISOR),
    );
    const record = (by: Viewer) => moveMeeting(test, { id, version }, 'RECORD', { decisions: '照办' }, by);

    expect((await convene(test, { ...place, day: TOMORROW }, AGENCY)).codes).toEqual(['FORBIDDEN']);
    expect(await shown(id, AGENCY)).toMatchObject({ status: 'CONVENED', availableActions: [] });
    expect((await record(AGENCY)).codes).toEqual(['FORBIDDEN']);
    for (const by of [OTHER_AGENCY, STRANGER, LIN]) {
      expect((await record(by)).codes).toEqual(['NOT_FOUND']);
      expect(await askAs(test, by, `{ consultationMeetings(first: 100) { nodes { id } } }`)).toEqual({
        consultationMeetings: { nodes: [] },
      });
    }
    expect(answered(await record(SPONSOR)).status).toBe('RECORDED');
  });

  it('is refused with all that is wrong, and with cases that the chair does not see', async () => {
    const unknown = '5301-0190d3a0-0000-7000-8000-00000000dead';
    const wrong = await convene(test, {
      ...{ day: '2026-06-01', chairId: 'nobody' },
      matters: [
        { title: '' },
        { title: '证11010519491231002X' },
        { title: '两个', whistleId: unknown, problemCaseId: null, organizationId: '?' },
      ],
    });

    expect(wrong.fields).toEqual([
      'day',
      'chairId',
      'matters.0.title',
      'matters.1.title',
      'matters.2.organizationId',
    ]);
    const unseen = { day: '2026-03-09', matters: [{ title: '停水', requestId: unknown }] };
    expect((await convene(test, unseen)).codes).toEqual(['NOT_FOUND']);
    const many = Array.from({ length: 51 }, (_, index) => ({ title: `事项${String(index)}` }));
    expect((await convene(test, { day: '2026-03-09', matters: many })).fields).toEqual(['matters']);
  });

  it('asks the database alike for few and for many, with everything that hangs on it', async () => {
    const count = async (first: number) => {
      test.forgetStatements();
      await askAs(
        test,
        SUPERVISOR,
        `query ($first: Int!, $places: [_Any!]!) { consultationMeetings(first: $first) { nodes { ledger { open } timeline { action }
          availableActions matters { title request { id } problemCase { id } carriedFrom { id } carriedTo { id } } } }
          _entities(representations: $places) { ... on Division { consultationMeetings(first: 2) { nodes { id day } } } } }`,
        { first, places: [COMMUNITY, STREET].map((code) => ({ __typename: 'Division', code })) },
      );
      return test.statements.length;
    };

    expect(await count(6)).toBe(await count(5));
    expect(await count(6)).toBeLessThanOrEqual(9);
  });
});
