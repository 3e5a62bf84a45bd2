import { randomUUID } from 'node:crypto';
import { ANONYMOUS, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { clocksOf, walkAt } from '../testing/deadlines.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, DISTRICT, FOREIGN, OTHER_DISTRICT_COMMUNITY, WATER } from '../testing/places.js';
import { move, OFFICER, received, SUPERVISOR, WATER_OFFICER } from '../testing/requests.js';
import { shanghai, TestClock } from '../testing/test-clock.js';
import { districtSupervisor, resident } from '../testing/viewers.js';

const clock = new TestClock('2026-03-02T09:00:00+08:00');
const CITY_SUPERVISOR = districtSupervisor(CITY);
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
});
afterAll(() => test.stop());

const hours = (amount: number) => ({ amount, unit: 'HOUR', time: 'CALENDAR' });
const workingDays = (amount: number) => ({ amount, unit: 'DAY', time: 'WORKING' });
const TERMS = {
  clocks: {
    ...{ dispatch: hours(4), sign: hours(4), contact: hours(8) },
    ...{ resolve: workingDays(3), callback: workingDays(1) },
  },
  ...{ extension: workingDays(2), suspensionDays: 30, callbackTries: 2, reopenDays: 10 },
  callbackAfterAnswer: true,
};

const version = (more: object = {}) => ({
  ...{ divisionCode: COMMUNITY, priority: 'ROUTINE', name: '本市一般事项时限', evidence: '市政府办公室通知' },
  ...{ terms: TERMS, idempotencyKey: randomUUID(), ...more },
});
const PUBLISH = `mutation ($input: PublishSlaPolicyInput!) { publishSlaPolicy(input: $input) {
  slaPolicy { id version newestVersion name categoryCode validFrom division { code }
    clocks { kind amount unit time } warnPercent callbackTries }
  userErrors { code field message currentVersion } } }`;

async function publish(more: object = {}, viewer: Viewer = CITY_SUPERVISOR) {
  const { data, errors } = await test.ask(viewer, PUBLISH, { input: version(more) });
  return { ...data?.publishSlaPolicy, errors };
}

describe('the policies', () => {
  it('that are national are there from the start, for everybody, with what they rest on', async () => {
    const { data } = await test.ask(
      ANONYMOUS,
      `{ slaPolicies { totalCount nodes { id name priority version evidence division { code } clocks { kind amount unit time } } } }`,
    );

    const { nodes, totalCount } = data.slaPolicies;
    expect(totalCount).toBe(3);
    expect(nodes.map(({ priority }: { priority: string }) => priority)).toEqual([
      'EMERGENCY',
      'ROUTINE',
      'URGENT',
    ]);
    expect(nodes[0]).toMatchObject({ version: 1, division: null });
    expect(nodes[0].evidence).toContain('DB11/T');
    expect(nodes[1].clocks).toContainEqual({ kind: 'RESOLVE', amount: 7, unit: 'DAY', time: 'WORKING' });
    const entity = await test.ask(
      ANONYMOUS,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SlaPolicy { name } } }`,
      {
        of: [
          { __typename: 'SlaPolicy', id: nodes[0].id },
          { __typename: 'SlaPolicy', id: 'x' },
        ],
      },
    );
    expect(entity.data._entities).toEqual([{ name: '突发事项默认时限' }, null]);
  });

  it('are published by supervisors of the whole city, with all that is wrong said at once', async () => {
    for (const viewer of [SUPERVISOR, OFFICER, resident('x'), districtSupervisor('110100000000')])
      expect((await publish({}, viewer)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);

    const { userErrors } = await publish({
      ...{ name: ' ', evidence: '联系 13800138000', validFrom: '2026-03-01T00:00:00Z' },
      terms: { ...TERMS, warnPercent: 100, clocks: { ...TERMS.clocks, resolve: workingDays(0) } },
    });

    expect(userErrors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'clocks.resolve.amount',
      'evidence',
      'name',
      'validFrom',
      'warnPercent',
    ]);
    expect((await publish({ categoryCode: 'NOTHING' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'categoryCode' },
    ]);
  });

  it('hold for requests that come in later, while those that are there keep theirs', async () => {
    const ROUTINE = { categoryCode: 'NOISE.LIFE' };
    clock.set('2026-03-02 09:00');
    const before = await received(test, ROUTINE);

    const first = await publish({ validFrom: shanghai('2026-03-03 00:00').toISOString() });

    expect(first.slaPolicy).toMatchObject({
      ...{ version: 1, newestVersion: 1, categoryCode: null, division: { code: CITY }, warnPercent: 80 },
      validFrom: shanghai('2026-03-03 00:00').toISOString(),
    });
    clock.set('2026-03-02 23:00');
    const stillBefore = await received(test, ROUTINE);
    clock.set('2026-03-03 09:00');
    const after = await received(test, ROUTINE);
    const elsewhere = await received(test, { ...ROUTINE, divisionCode: FOREIGN }, resident('elsewhere'));
    const nameOf = async (request: typeof before, viewer = OFFICER) =>
      (await clocksOf(test, request, viewer)).deadline.policy?.name;
    expect(await nameOf(before)).toBe('一般事项默认时限');
    expect(await nameOf(stillBefore)).toBe('一般事项默认时限');
    expect(await nameOf(after)).toBe('本市一般事项时限');
    expect(await nameOf(elsewhere, resident('elsewhere'))).toBe('一般事项默认时限');

    // In flight: the old request is dispatched under the new version, by its own limits.
    const [old, young] = [
      await walkAt(test, clock, before, [['2026-03-03 10:00', 'DISPATCH', OFFICER, { departmentId: WATER }]]),
      await walkAt(test, clock, after, [['2026-03-03 10:00', 'DISPATCH', OFFICER, { departmentId: WATER }]]),
    ];
    expect((await clocksOf(test, old)).deadline.resolveDue).toBe('2026-03-12T15:59:59.999Z');
    expect((await clocksOf(test, young)).deadline.resolveDue).toBe('2026-03-06T15:59:59.999Z');
    const second = await publish({ expectedVersion: 1, name: '第二版' });
    expect(second.slaPolicy).toMatchObject({ version: 2, newestVersion: 2, id: first.slaPolicy.id });
    expect((await clocksOf(test, young)).deadline.policy).toEqual({ name: '本市一般事项时限', version: 1 });
    const { data } = await test.ask(
      ANONYMOUS,
      'query ($id: ID!) { old: slaPolicy(id: $id, version: 1) { name } new: slaPolicy(id: $id) { name version } }',
      { id: first.slaPolicy.id },
    );
    expect(data).toEqual({ old: { name: '本市一般事项时限' }, new: { name: '第二版', version: 2 } });
  });

  it('are published once for each key, and by whoever knows the newest version', async () => {
    clock.set('2026-03-04 09:00');
    const input = { categoryCode: 'ROADS', idempotencyKey: 'roads' };
    const [once, again] = [await publish(input), await publish(input)];

    expect(once.slaPolicy).toMatchObject({ version: 1, categoryCode: 'ROADS' });
    expect(again.slaPolicy).toEqual(once.slaPolicy);
    expect((await publish({ ...input, name: '另一个' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
    expect((await publish({ categoryCode: 'ROADS' })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 1 },
    ]);
    expect((await publish({ categoryCode: 'ROADS', expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'validFrom' },
    ]);
    clock.set('2026-03-04 10:00');
    const several = await Promise.all(
      [1, 2, 3].map(() => publish({ categoryCode: 'ROADS', expectedVersion: 1 })),
    );
    expect(several.filter(({ slaPolicy }) => slaPolicy !== null)).toHaveLength(1);
    const events = await test.owner.query<{ version: number }[]>(
      `SELECT version FROM outbox WHERE type = 'SlaPolicyPublished' AND entity_id = $1 ORDER BY version`,
      [once.slaPolicy.id],
    );
    expect(events.map(({ version: told }) => told)).toEqual([1, 2]);
  });

  it('for a longer category code go before shorter ones, and may want a call-back after an answer', async () => {
    clock.set('2026-03-05 09:00');
    await publish({ categoryCode: 'PARKING', name: '停车' });
    await publish({ categoryCode: 'PARKING.FIRE_LANE', name: '消防通道' });
    clock.set('2026-03-05 10:00');
    const names = await Promise.all(
      ['PARKING.FIRE_LANE', 'PARKING.DISORDER'].map(async (categoryCode) => {
        const request = await received(test, { categoryCode });
        return (await clocksOf(test, request)).deadline.policy?.name;
      }),
    );

    expect(names).toEqual(['消防通道', '停车']);
    const answered = await walkAt(test, clock, await received(test, { categoryCode: 'PARKING' }), [
      ['2026-03-05 11:00', 'ANSWER', OFFICER, { reason: '已答复' }],
    ]);
    expect(await clocksOf(test, answered)).toMatchObject({
      availableActions: ['START_CALLBACK'],
      deadline: {
        clocks: [
          { kind: 'DISPATCH', state: 'MET' },
          { kind: 'CALLBACK', state: 'ON_TRACK' },
        ],
      },
    });
    const close = { id: answered.id, action: 'CLOSE', expectedVersion: answered.version };
    expect((await move(test, close, OFFICER)).userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
  });
});

describe('what another policy would have made of past requests', () => {
  const WHAT_IF = `query ($input: SlaWhatIfInput!) { slaPolicyWhatIf(input: $input) { requests
    asSet { kind met missed running } underDraft { kind met missed running } } }`;
  const draft = (more: object = {}) => ({
    ...{ divisionCode: DISTRICT, categoryCode: 'SANITATION', priority: 'ROUTINE', terms: TERMS },
    period: { from: '2025-03-01T00:00:00+08:00', to: '2025-04-01T00:00:00+08:00' },
    ...more,
  });

  it('is counted for the requests of a place, a category and a period', async () => {
    const GARBAGE = { categoryCode: 'SANITATION.GARBAGE' };
    for (const [day, place] of [
      ['2025-03-05', COMMUNITY],
      ['2025-03-11', COMMUNITY],
      ['2025-03-06', OTHER_DISTRICT_COMMUNITY],
    ] as const) {
      clock.set('2025-03-03 09:00');
      const request = await received(test, { ...GARBAGE, divisionCode: place });
      await walkAt(test, clock, request, [
        ['2025-03-03 10:00', 'DISPATCH', CITY_SUPERVISOR, { departmentId: WATER }],
        ['2025-03-03 11:00', 'SIGN', WATER_OFFICER],
        ['2025-03-03 23:00', 'CONTACT', WATER_OFFICER],
        ['2025-03-04 10:00', 'START', WATER_OFFICER],
        [`${day} 10:00`, 'SUBMIT_HANDLING', WATER_OFFICER, { reason: '已清运' }],
      ]);
    }
    clock.set('2025-03-11 12:00');
    await received(test, { categoryCode: 'NOISE.LIFE' });

    const { data } = await test.ask(SUPERVISOR, WHAT_IF, { input: draft() });

    const tally = (kind: string, met: number, missed: number, running = 0) => ({
      kind,
      met,
      missed,
      running,
    });
    expect(data.slaPolicyWhatIf).toEqual({
      requests: 2,
      asSet: [
        tally('DISPATCH', 2, 0),
        tally('SIGN', 2, 0),
        tally('CONTACT', 2, 0),
        tally('RESOLVE', 2, 0),
        tally('CALLBACK', 0, 1, 1),
      ],
      underDraft: [
        tally('DISPATCH', 2, 0),
        tally('SIGN', 2, 0),
        tally('CONTACT', 0, 2),
        tally('RESOLVE', 1, 1),
        tally('CALLBACK', 0, 1, 1),
      ],
    });
  });

  it('is for supervisors of the place, and for drafts that could be published', async () => {
    const ask = async (viewer: Viewer, more: object = {}) => {
      const { errors } = await test.ask(viewer, WHAT_IF, { input: draft(more) });
      return errors?.map(({ extensions }) => extensions['code']);
    };

    expect(await ask(OFFICER)).toEqual(['FORBIDDEN']);
    expect(await ask(SUPERVISOR, { divisionCode: CITY })).toEqual(['FORBIDDEN']);
    expect(await ask(SUPERVISOR, { terms: { ...TERMS, reopenDays: 0 } })).toEqual(['INVALID_INPUT']);
    const { from } = draft().period;
    expect(await ask(SUPERVISOR, { period: { from, to: from } })).toEqual(['PERIOD_INVALID']);
  });
});
