import type { Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { CITY } from '../testing/places.js';
import { askAs } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';
import { blow, BLOWER, whistled } from '../testing/whistle-cast.js';

/** A Friday night. */
const clock = new TestClock('2026-03-06T22:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
afterAll(() => test.stop());

const ask = (by: Viewer, query: string, variables: object = {}) => askAs(test, by, query, variables);

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

  it('gives each kind the time that the policy in force gives it, and an emergency runs through the night', async () => {
    const dues = [];
    for (const kind of ['DAILY', 'KEY', 'CAMPAIGN', 'EMERGENCY'])
      dues.push(whistled(await blow(test, { kind })).nextArrivalDue);

    expect(dues).toEqual([
      ...['2026-03-09T15:59:59.999Z', '2026-03-09T15:59:59.999Z', '2026-03-11T15:59:59.999Z'],
      '2026-03-06T14:30:00.000Z',
    ]);
  });

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
