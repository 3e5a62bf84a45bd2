import type { Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { eventsOf, historyOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import {
  ABOLISHED,
  CITY,
  COMMUNITY,
  GRID,
  HOUSING,
  NEIGHBOUR_GRID,
  OTHER_DISTRICT_COMMUNITY,
  WATER,
} from '../testing/places.js';
import { LIN, move, OFFICER, received, TO_WORK, walk } from '../testing/requests.js';
import { askAs } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';
import { departmentOfficer } from '../testing/viewers.js';
import {
  blow,
  BLOWER,
  BLOWER_ID,
  BYSTANDER,
  CALLED,
  callOf,
  moveCall,
  moveWhistle,
  onWhistle,
  settled,
  whistled,
} from '../testing/whistle-cast.js';

const clock = new TestClock('2026-03-06T22:00:00+08:00');
const WATER_OFFICER = CALLED[WATER] ?? LIN;
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
beforeEach(() => {
  // A Friday night.
  clock.set('2026-03-06 22:00');
});
afterAll(() => test.stop());

const ask = (by: Viewer, query: string, variables: object = {}) => askAs(test, by, query, variables);
const inWork = async () => walk(test, await received(test, {}, LIN), TO_WORK);

describe('a whistle', () => {
  it('gives each kind the time that the policy in force gives it, and an emergency runs through the night', async () => {
    const dues = [];
    for (const kind of ['DAILY', 'KEY', 'CAMPAIGN', 'EMERGENCY'])
      dues.push(whistled(await blow(test, { kind })).nextArrivalDue);

    expect(dues).toEqual([
      ...['2026-03-09T15:59:59.999Z', '2026-03-09T15:59:59.999Z', '2026-03-11T15:59:59.999Z'],
      '2026-03-06T14:30:00.000Z',
    ]);
  });

  it('says where and why, who blew it and who was called, in the city’s own words', async () => {
    const sponsor = { name: '周明', post: '副区长' };
    const { id } = whistled(
      await blow(test, { kind: 'KEY', sponsor, gridCode: GRID.code, reason: '联系13800138000' }),
    );

    const { whistle } = await ask(
      WATER_OFFICER,
      `query ($id: ID!) { whistle(id: $id) { kind kindWord title reason blownAt blownBy { id } sponsor { name post }
        division { code } grid { id } request { id } calls { department { id } } } }`,
      { id },
    );

    expect(whistle).toEqual({
      ...{ kind: 'KEY', kindWord: '重点哨', title: '占道经营反复', reason: '联系138****8000', sponsor },
      ...{ blownAt: '2026-03-06T14:00:00.000Z', blownBy: { id: BLOWER_ID }, division: { code: COMMUNITY } },
      ...{ grid: { id: GRID.id }, request: null },
      calls: [{ department: { id: WATER } }, { department: { id: HOUSING } }],
    });
  });

  it('is refused with all that is wrong, and to whoever does not govern the place or acts for nobody', async () => {
    const wrong = await blow(test, {
      ...{ title: '', reason: '身份证110101199003074530', departmentIds: [WATER, WATER] },
      sponsor: { name: '13800138000', post: '书记' },
    });
    const many = Array.from(
      { length: 21 },
      (_, at) => `5301-0190d3a0-0000-7000-8000-0000000010${String(10 + at)}`,
    );
    const others = await Promise.all([
      blow(test, {}, BYSTANDER),
      blow(test, {}, OFFICER),
      blow(test, { departmentIds: [HOUSING] }, WATER_OFFICER),
      blow(
        test,
        {},
        viewer('STREET_OFFICER', { places: [OTHER_DISTRICT_COMMUNITY], organization: BLOWER_ID }),
      ),
      ...[many, [], [BLOWER_ID], ['水务局']].map((departmentIds) => blow(test, { departmentIds })),
      blow(test, { divisionCode: '530112003777' }),
      blow(test, { divisionCode: ABOLISHED }),
      blow(test, { gridCode: NEIGHBOUR_GRID.code }),
    ]);

    expect(wrong.fields).toEqual(['title', 'reason', 'departmentIds', 'sponsor.name']);
    expect(others.map(({ codes, fields }) => [...codes, ...fields].join(' '))).toEqual([
      ...['', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      ...Array.from({ length: 4 }, () => 'INVALID_INPUT departmentIds'),
      ...['DIVISION_UNKNOWN divisionCode', 'INVALID_INPUT divisionCode', 'INVALID_INPUT gridCode'],
    ]);
  });

  it('is one for one key, whoever is first of two writers, and another input under the key is refused', async () => {
    const idempotencyKey = 'the same key';

    const both = await Promise.all([blow(test, { idempotencyKey }), blow(test, { idempotencyKey })]);
    const other = await blow(test, { idempotencyKey, kind: 'EMERGENCY' });

    expect(new Set(both.map((outcome) => whistled(outcome).id)).size).toBe(1);
    expect(other.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const events = await eventsOf(test, whistled(both[0]).id);
    expect(events.map(({ type }) => type)).toEqual(['WhistleBlown']);
  });

  it('goes from the call over arrival, score and disposal to its end, each with an entry and an event', async () => {
    const blown = whistled(await blow(test, { reason: '商户张三占道' }));
    const [water, housing] = [callOf(blown, WATER), callOf(blown, HOUSING)];
    await moveCall(test, ['acknowledgeCall', WATER_OFFICER, { text: '半小时内到' }], water);
    const early = await Promise.all([
      moveWhistle(test, ['disposeWhistle', BLOWER], blown),
      moveWhistle(test, ['closeWhistle', BLOWER], blown),
      moveCall(test, ['scoreCall', BLOWER], { ...water, version: 2 }),
    ]);
    const excused = whistled(await moveCall(test, ['excuseCall', BLOWER], housing));

    const closed = await settled(test, excused);

    expect(early.map(({ codes }) => codes.join())).toEqual(
      Array.from({ length: 3 }, () => 'ACTION_NOT_AVAILABLE'),
    );
    expect(closed).toMatchObject({
      status: 'CLOSED',
      version: 3,
      nextArrivalDue: null,
      availableActions: [],
    });
    expect(closed.timeline.map(({ to }) => to)).toEqual(['BLOWN', 'DISPOSED', 'CLOSED']);
    expect(callOf(closed, WATER)).toMatchObject({
      state: 'SCORED',
      score: 90,
      missedAt: null,
      overdue: false,
    });
    expect(callOf(closed, WATER).timeline.map(({ action }) => action)).toEqual([
      ...['OPEN', 'ACKNOWLEDGE', 'ARRIVE', 'SCORE'],
    ]);
    const told = [...(await eventsOf(test, blown.id)), ...(await eventsOf(test, water.id))];
    expect(told.map(({ type }) => type)).toEqual([
      ...['WhistleBlown', 'WhistleDisposed', 'WhistleClosed'],
      ...['WhistleCallAcknowledged', 'WhistleCallArrived', 'WhistleCallScored'],
    ]);
    for (const { payload, version } of told) {
      expect(payload).toMatchObject({
        ...{ version, whistleId: blown.id, divisionCode: COMMUNITY, calledDepartmentIds: [WATER, HOUSING] },
      });
      expect(JSON.stringify(payload)).not.toMatch(/张三|半小时/);
    }
  });

  it('is judged by the organization that blew it and followed by those it called, and by nobody else', async () => {
    const blown = whistled(await blow(test));
    const [water, housing] = [callOf(blown, WATER), callOf(blown, HOUSING)];
    const housingOfficer = CALLED[HOUSING] ?? LIN;

    const refused = await Promise.all([
      moveCall(test, ['arriveAtCall', housingOfficer], water),
      moveCall(test, ['acknowledgeCall', BLOWER], water),
      moveCall(test, ['excuseCall', BYSTANDER], water),
      moveCall(test, ['excuseCall', WATER_OFFICER], water),
      moveWhistle(test, ['withdrawWhistle', BYSTANDER], blown),
      moveWhistle(test, ['withdrawWhistle', WATER_OFFICER], blown),
    ]);
    const unseen = await Promise.all([
      moveCall(test, ['arriveAtCall', departmentOfficer(BLOWER_ID)], housing),
      moveCall(test, ['arriveAtCall', LIN], water),
      moveWhistle(test, ['withdrawWhistle', LIN], blown),
      onWhistle(test, 'arriveAtCall', { callId: 'no-id', expectedVersion: 1 }, WATER_OFFICER),
    ]);

    expect(refused.map(({ codes }) => codes.join())).toEqual(Array.from({ length: 6 }, () => 'FORBIDDEN'));
    expect(unseen.map(({ codes }) => codes.join())).toEqual([
      ...['FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ]);
    const { availableActions } = whistled(await moveCall(test, ['arriveAtCall', WATER_OFFICER], water));
    expect(availableActions).toEqual([]);
    for (const score of [-1, 101]) {
      const { codes, fields } = await moveCall(test, ['scoreCall', BLOWER, { score }], {
        ...water,
        version: 2,
      });
      expect([codes, fields]).toEqual([['INVALID_INPUT'], ['score']]);
    }
  });

  it('lets one of two writers through, and both when they see to different calls', async () => {
    const blown = whistled(await blow(test));
    const [water, housing] = [callOf(blown, WATER), callOf(blown, HOUSING)];
    const housingOfficer = CALLED[HOUSING] ?? LIN;

    const sameCall = await Promise.all([
      moveCall(test, ['arriveAtCall', WATER_OFFICER], water),
      moveCall(test, ['excuseCall', BLOWER], water),
    ]);
    const otherCall = await Promise.all([
      moveCall(test, ['acknowledgeCall', housingOfficer], housing),
      moveCall(test, ['acknowledgeCall', WATER_OFFICER], water),
    ]);

    expect(sameCall.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
    expect(otherCall.map(({ codes }) => codes.join())).toEqual(['', 'CONFLICT']);
  });

  it('is withdrawn with a reason, and then nobody has to come or is judged any more', async () => {
    const blown = whistled(await blow(test));
    const arrived = whistled(await moveCall(test, ['arriveAtCall', WATER_OFFICER], callOf(blown, WATER)));

    const silent = await moveWhistle(test, ['withdrawWhistle', BLOWER, { text: ' ' }], arrived);
    const withdrawn = whistled(await moveWhistle(test, ['withdrawWhistle', BLOWER], arrived));

    expect(silent.codes).toEqual(['INVALID_INPUT']);
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', nextArrivalDue: null });
    expect(withdrawn.calls.map(({ state }) => state)).toEqual(['EXCUSED', 'EXCUSED']);
    expect(callOf(withdrawn, WATER).arrivedAt).not.toBeNull();
  });
});

describe('a request that is whistled for', () => {
  it('goes on as whistled until the last of its whistles is over, and the called departments see it', async () => {
    const request = await inWork();
    const housingOfficer = CALLED[HOUSING] ?? LIN;
    const departmentIds = [HOUSING];
    const first = whistled(await blow(test, { requestId: request.id, departmentIds }));
    const second = whistled(await blow(test, { requestId: request.id, departmentIds, kind: 'KEY' }));

    const { whistle } = await ask(
      housingOfficer,
      `query ($id: ID!) { whistle(id: $id) { division { code } request { id status whistles { totalCount nodes { id } } } } }`,
      { id: first.id },
    );
    await moveWhistle(test, ['withdrawWhistle', BLOWER], first);
    const between = await historyOf(test, request.id);
    await settled(test, second);
    const after = await historyOf(test, request.id);

    expect(whistle).toEqual({
      division: { code: COMMUNITY },
      request: {
        ...{ id: request.id, status: 'WHISTLED' },
        whistles: { totalCount: 2, nodes: [{ id: second.id }, { id: first.id }] },
      },
    });
    expect([between.status, after.status]).toEqual(['WHISTLED', 'IN_PROGRESS']);
    expect(after.timeline.slice(-2).map(({ action }) => action)).toEqual(['WHISTLE', 'RESUME_FROM_WHISTLE']);
  });

  it('stays where it went meanwhile, and cannot be whistled for when nobody handles it', async () => {
    const request = await inWork();
    const blown = whistled(await blow(test, { requestId: request.id }));
    const { version } = await historyOf(test, request.id);
    await move(test, { id: request.id, action: 'CANCEL', expectedVersion: version }, LIN);

    await moveWhistle(test, ['withdrawWhistle', BLOWER], blown);
    const [late, elsewhere, unknown] = [
      await blow(test, { requestId: request.id }),
      await blow(test, { requestId: request.id, divisionCode: COMMUNITY }),
      await blow(test, { requestId: '5301-0190d3a0-0000-7000-8000-00000000ffff' }),
    ];

    expect((await historyOf(test, request.id)).status).toBe('CANCELLED');
    expect([late.codes, late.fields]).toEqual([['ACTION_NOT_AVAILABLE'], ['requestId']]);
    expect([elsewhere.fields, unknown.codes]).toEqual([['divisionCode'], ['NOT_FOUND']]);
  });
});

describe('a whistle policy', () => {
  const rule = (word: string, amount: number) => ({
    word,
    arrival: { amount, unit: 'HOUR', time: 'CALENDAR' },
  });
  const rules = {
    ...{ daily: rule('普通哨', 4), key: rule('重点哨', 2) },
    ...{ campaign: rule('攻坚哨', 8), emergency: rule('急哨', 1) },
  };
  const MUTATION = `mutation ($input: PublishWhistlePolicyInput!) { publishWhistlePolicy(input: $input) {
    whistlePolicy { version national band { low high } rules { kind word arrival { amount unit time } } }
    userErrors { code field } } }`;
  const publish = async (more: object, by: Viewer): Promise<Readonly<Record<string, unknown>>> => {
    const band = { low: 0.02, high: 0.2 };
    const input = {
      ...{
        divisionCode: CITY,
        rules,
        band,
        evidence: '市政府办〔2026〕1号',
        idempotencyKey: JSON.stringify(more),
      },
      ...more,
    };
    const { data, errors } = await test.ask(by, MUTATION, { input });
    const answers = data as { publishWhistlePolicy: Readonly<Record<string, unknown>> | null } | null;
    const payload: Readonly<Record<string, unknown>> = answers?.publishWhistlePolicy ?? {};
    return { ...payload, codes: (errors ?? []).map(({ extensions }) => extensions['code']) };
  };

  it('of a city goes before the national one from its day on, and whistles keep theirs', async () => {
    const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [CITY] });
    const before = whistled(await blow(test));
    const unasked = await publish({}, BLOWER);
    const unsound = await publish({ band: { low: 0.3, high: 0.2 }, evidence: '' }, supervisor);

    const published = await publish({}, supervisor);
    const again = await publish({}, supervisor);
    const stale = await publish({ evidence: '另一个版本' }, supervisor);
    clock.set('2026-03-06 22:01');
    const after = whistled(await blow(test));

    expect([unasked['codes'], unsound['userErrors']]).toEqual([
      ['FORBIDDEN'],
      [
        { code: 'INVALID_INPUT', field: 'band' },
        { code: 'INVALID_INPUT', field: 'evidence' },
      ],
    ]);
    expect(again).toEqual(published);
    expect(published['whistlePolicy']).toMatchObject({ version: 1, national: false, band: { low: 0.02 } });
    expect(stale['userErrors']).toEqual([{ code: 'CONFLICT', field: 'expectedVersion' }]);
    expect(after.nextArrivalDue).toBe('2026-03-06T18:01:00.000Z');
    const words = await ask(
      BLOWER,
      `query ($a: ID!, $b: ID!) { a: whistle(id: $a) { kindWord } b: whistle(id: $b) { kindWord }
        c: whistlePolicy(divisionCode: "110114000000") { national rules { word } } }`,
      { a: before.id, b: after.id },
    );
    expect(words).toEqual({
      ...{ a: { kindWord: '日常哨' }, b: { kindWord: '普通哨' } },
      c: { national: true, rules: ['日常哨', '重点哨', '攻坚哨', '应急哨'].map((word) => ({ word })) },
    });
  });
});
