import { ANONYMOUS, closeMonth } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { requestStatistics } from '../database/statistics.js';
import {
  askRequestStats,
  countSome,
  division,
  forgetFigures,
  requestStatsOf,
  type ShownRate,
  YEAR,
} from '../testing/ask-request-stats.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, DISTRICT, NEIGHBOUR } from '../testing/places.js';
import { SUPERVISOR } from '../testing/requests.js';
import { streetOfficer } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());
beforeEach(() => forgetFigures(test));

const CITY_PRESETS = `INSERT INTO composite_preset VALUES
  ('5301', '准格尔旗', 2000, 'ALL', 200, 400, 400), ('5301', '甲市', 2024, 'ALL', 500, 250, 250),
  ('5301', '甲市', 2026, 'ALL', 100, 100, 800), ('5301', '甲市', 2020, '急办', 1000, 0, 0)`;

describe('rates of requests', () => {
  it('have rates by definition, as published accounts print them', async () => {
    await countSome(
      test,
      { measure: 'request.resolve_due', amount: 972 },
      { measure: 'request.on_time', amount: 737 },
      { measure: 'request.closed', amount: 911 },
      { measure: 'request.overdue', amount: 972 - 911 },
      { measure: 'request.received', amount: 1060 },
      { measure: 'request.withdrawn', amount: 4 },
      { measure: 'request.merged', amount: 2 },
      { measure: 'request.filed', amount: 996 },
      { measure: 'request.extended', amount: 2 },
      { measure: 'request.satisfaction_answered', amount: 965 },
      { measure: 'request.satisfied', amount: 880 },
      { measure: 'request.satisfaction_points', amount: 80_000 },
      { measure: 'request.call_back_unreached', amount: 35 },
      { measure: 'request.response_due', amount: 100 },
      { measure: 'request.responded', amount: 100 },
      { measure: 'request.resolution_answered', amount: 200 },
      { measure: 'request.resolved', amount: 150 },
      { measure: 'whistle.blown', amount: 3 },
      { measure: 'whistle.called', amount: 7 },
      { measure: 'whistle.arrival_due', amount: 7 },
      { measure: 'whistle.arrived_on_time', amount: 6 },
    );

    const stats = await requestStatsOf(test, division(DISTRICT), { period: YEAR, viewer: SUPERVISOR });

    const percent = ({ value }: ShownRate) => Math.round((value ?? NaN) * 10_000) / 100;
    expect(stats).toMatchObject({ fromDay: '2025-01-01', toDay: '2026-01-01', whistles: 3, calledOut: 7 });
    expect([percent(stats.onTimeRate), percent(stats.filingRate)]).toEqual([75.82, 94.5]);
    const { completionRate } = await requestStatsOf(test, division(DISTRICT), {
      period: YEAR,
      fields: 'completionRate { numerator denominator value }',
    });
    expect(completionRate).toMatchObject({ numerator: 911, denominator: 972 });
    expect(percent(completionRate)).toBe(93.72);
    expect(percent(stats.arrivedOnTime)).toBe(85.71);
    expect(stats.filingRate).toMatchObject({ numerator: 996, denominator: 1054, excluded: 6 });
    expect(stats.extensionRate).toMatchObject({ numerator: 2, denominator: 996 });
    expect(stats.satisfactionRate).toMatchObject({ numerator: 880, denominator: 965, excluded: 35 });
    expect(percent(stats.satisfactionRate)).toBe(91.19);
    expect(stats.satisfactionRate.lower).toBeCloseTo(0.892, 3);
    expect(stats.satisfactionRate.upper).toBeCloseTo(0.928, 3);
    expect(stats.weighted).toMatchObject({
      numerator: 800,
      value: 800 / 965,
      metric: { code: 'request.weighted_satisfaction_rate' },
    });
    expect(stats.composite).toEqual({
      score: expect.closeTo(100 * (0.3 + 0.35 * 0.75 + 0.35 * (880 / 965)), 9),
      preset: '准格尔旗',
      weights: { name: '准格尔旗', year: 2000, class: 'ALL', responseWeight: 300 },
      metric: { code: 'request.composite_score' },
    });
  });

  it('tell a median and nine tenths of any places together from their histograms', async () => {
    await countSome(
      test,
      { measure: 'request.handling_hours', dimension: '025', amount: 8 },
      { measure: 'request.handling_hours', dimension: '050', amount: 1, scope: NEIGHBOUR },
      { measure: 'request.handling_hours', dimension: '075', amount: 1, scope: NEIGHBOUR },
    );

    const { data } = await askRequestStats(test, [COMMUNITY, NEIGHBOUR, CITY].map(division), {
      fields: 'medianHours p90Hours',
    });

    const [day, ten, hundred] = [25, 50, 75].map((bucket) => expect.closeTo(0.1 * 1.1 ** (bucket - 0.5), 3));
    expect(data).toEqual([
      { medianHours: day, p90Hours: day },
      { medianHours: ten, p90Hours: hundred },
      { medianHours: day, p90Hours: ten },
    ]);
  });

  it('weigh three rates by the preset, class and year that is asked for, a city by its own', async () => {
    await test.owner.query(CITY_PRESETS);
    await countSome(
      test,
      { measure: 'request.response_due', amount: 10 },
      { measure: 'request.responded', amount: 5 },
      { measure: 'request.resolution_answered', amount: 10 },
      { measure: 'request.satisfaction_answered', amount: 10 },
    );
    const score = async (arguments_: string, period: object = YEAR) => {
      const fields = `composite${arguments_} { score weights { year } }`;
      const viewer = streetOfficer(CITY);
      const { data, errors } = await askRequestStats(test, [division(CITY)], { fields, period, viewer });
      return (
        errors?.map(({ extensions }) => extensions) ?? [
          data[0].composite.score,
          data[0].composite.weights.year,
        ]
      );
    };

    expect(await score('')).toEqual([10, 2000]);
    expect(await score('(preset: "甲市")')).toEqual([25, 2024]);
    expect(await score('(preset: "甲市", class: "急办")')).toEqual([50, 2020]);
    const later = { from: '2027-01-01T00:00:00+08:00', to: '2028-01-01T00:00:00+08:00' };
    expect(await score('(preset: "甲市")', later)).toEqual([null, 2026]);
    expect(await score('(preset: "乙市")')).toMatchObject([{ code: 'INVALID_INPUT', argument: 'preset' }]);
    expect(await score('(preset: "甲市", class: "无")')).toMatchObject([
      { code: 'INVALID_INPUT', argument: 'class' },
    ]);
    const presets =
      'query($at: DivisionCode) { compositePresets(divisionCode: $at) { name responseWeight } }';
    const listed = async (at: string | null) =>
      (await test.ask(ANONYMOUS, presets, { at })).data.compositePresets;
    expect(await listed(null)).toEqual([{ name: '准格尔旗', responseWeight: 300 }]);
    expect(await listed(COMMUNITY)).toHaveLength(4);
  });
});

describe('the figures of a closed month', () => {
  it('are told for each place, by category where that is counted', async () => {
    await countSome(
      test,
      { measure: 'request.received', dimension: 'NOISE', amount: 6 },
      { measure: 'request.received', dimension: 'SUPPLY', amount: 4 },
      { measure: 'request.withdrawn', dimension: 'NOISE', amount: 2 },
      { measure: 'request.filed', dimension: 'SUPPLY', amount: 4 },
      { measure: 'request.satisfaction_answered', amount: 10 },
      { measure: 'request.satisfied', amount: 9 },
      { measure: 'request.call_back_unreached', amount: 1 },
    );
    await test.owner.transaction((manager) =>
      closeMonth(manager, { city: '5301', month: '2025-06' }, requestStatistics.monthly),
    );

    const [row] = await test.owner.query<{ payload: { figures: object[] } }[]>(
      `SELECT payload FROM outbox WHERE entity_id = $1`,
      [`${COMMUNITY}:2025-06`],
    );
    const figure = (metric: string, numerator: number, denominator: number | null, more: object = {}) => ({
      ...{ metric, version: '1', dimension: '', numerator, denominator, excluded: 0 },
      ...more,
    });
    expect(row?.payload.figures).toEqual([
      figure('request.extension_rate', 0, 4),
      figure('request.filing_rate', 4, 8, { excluded: 2 }),
      figure('request.received', 10, null),
      figure('request.received', 6, null, { dimension: 'NOISE' }),
      figure('request.received', 4, null, { dimension: 'SUPPLY' }),
      figure('request.satisfaction_rate', 9, 10, { excluded: 1 }),
    ]);
  });
});
