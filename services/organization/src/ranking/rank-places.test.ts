import fc from 'fast-check';
import {
  FigureReading,
  type Indicator,
  IndicatorDirection,
  IndicatorKind,
} from '../evaluation-scheme/indicator.js';
import type { IndicatorInput, PlaceInputs } from './place-inputs.js';
import { blackList, rankPlaces, type RankingRules, redList } from './rank-places.js';

const rateOf = (code: string, weight: number, changes: object = {}): Indicator => ({
  ...{ code, name: code, weight, kind: IndicatorKind.QUANTITATIVE, metric: 'request.completion_rate' },
  ...{ metricVersion: '1', reading: FigureReading.SUM, target: 100 },
  direction: IndicatorDirection.HIGHER_IS_BETTER,
  ...changes,
});
const judgement = (code: string, weight: number): Indicator => ({
  ...{ code, name: code, weight, kind: IndicatorKind.QUALITATIVE },
});
const figures = (code: string, numerator: number, denominator: number, months = 12): IndicatorInput => ({
  ...{ code, from: 'FIGURES', months, numerator, denominator, excluded: 0 },
});
const panels = (
  code: string,
  ...given: (readonly [weight: number, ...marks: number[]])[]
): IndicatorInput => ({
  ...{ code, from: 'PANELS' },
  panels: given.map(([weight, ...marks]) => ({ weight, marks })),
});
const place = (code: string, ...of: IndicatorInput[]): PlaceInputs => ({
  divisionCode: code,
  indicators: of,
});
const rules = (minimumSample: number, ...of: Indicator[]): RankingRules => ({
  minimumSample,
  indicators: of,
});
/** Ranks, scores to two decimals and ties, by code. */
const shown = (ranking: ReturnType<typeof rankPlaces>) =>
  ranking.rows.map(({ divisionCode, rank, score, tied }) => [
    divisionCode,
    rank,
    score === null ? null : Math.round(score * 100) / 100,
    tied,
  ]);

describe('a ranking', () => {
  it('gives equal scores the same rank and leaves the next one out', () => {
    const counts = rules(0, rateOf('A', 1000, { metric: 'org.duty.removed', target: 10 }));
    const of = (code: string, count: number) => place(code, figures('A', count, 0));

    const ranking = rankPlaces(counts, [of('d', 1), of('c', 5), of('b', 5), of('a', 9)]);

    expect(shown(ranking)).toEqual([
      ['a', 1, 90, false],
      ['b', 2, 50, false],
      ['c', 2, 50, true],
      ['d', 4, 10, false],
    ]);
    expect(ranking.median).toBe(50);
  });

  it('never lets one lucky case top the list', () => {
    const ranking = rankPlaces(rules(30, rateOf('A', 1000)), [
      place('lucky', figures('A', 1, 1)),
      place('large', figures('A', 900, 1000)),
    ]);

    expect(shown(ranking)).toEqual([
      ['large', 1, 90, false],
      ['lucky', null, 100, false],
    ]);
    expect(ranking.rows[1]?.sample).toBe(1);
    expect(ranking.median).toBe(90);
  });

  it('says of which neighbours the order may be chance, and makes no chain of them', () => {
    const ranking = rankPlaces(rules(30, rateOf('A', 1000)), [
      place('a', figures('A', 95, 100)),
      place('b', figures('A', 90, 100)),
      place('c', figures('A', 85, 100)),
      place('d', figures('A', 300, 1000)),
    ]);

    expect(shown(ranking)).toEqual([
      ['a', 1, 95, false],
      ['b', 2, 90, true],
      ['c', 3, 85, true],
      ['d', 4, 30, false],
    ]);
  });

  it('puts on its red and black list only what lies apart from the middle', () => {
    const ranking = rankPlaces(rules(30, rateOf('A', 1000)), [
      place('best', figures('A', 990, 1000)),
      place('good', figures('A', 46, 50)),
      place('middle', figures('A', 900, 1000)),
      place('weak', figures('A', 44, 50)),
      place('worst', figures('A', 700, 1000)),
    ]);

    expect(redList(ranking).map(({ divisionCode }) => divisionCode)).toEqual(['best']);
    expect(blackList(ranking).map(({ divisionCode }) => divisionCode)).toEqual(['worst']);
  });

  it('weighs figures against targets and judgements of assessors with a half each', () => {
    const mixed = rules(
      30,
      rateOf('RATE', 500, { target: 95 }),
      rateOf('LATE', 200, { target: 5, direction: IndicatorDirection.LOWER_IS_BETTER }),
      judgement('JUDGED', 300),
    );
    const inputs = [
      figures('RATE', 912, 1000),
      figures('LATE', 100, 1000),
      panels('JUDGED', [500, 60, 80, 90, 100], [500, 70, 70, 75]),
    ];

    const [row] = rankPlaces(mixed, [place('a', ...inputs)]).rows;

    // 91.2 % of 95 % is 96; 10 % late where 5 % is the target is half as good; (85 + 70) / 2.
    expect(row?.indicatorScores.map(({ score }) => score)).toEqual([96, 50, 77.5]);
    expect(row).toMatchObject({ rank: 1, score: 81.25, sample: 1000 });
    expect(row?.lower).toBeLessThan(81.25);
    expect(row?.upper).toBeGreaterThan(81.25);
  });

  it.each([
    ['figures that nobody published', figures('A', 0, 0, 0), 'NO_FIGURES'],
    ['a rate of nothing', figures('A', 0, 0), 'NO_CASES'],
  ])('does not rank a place with %s, and says so', (_, input, missing) => {
    const { rows } = rankPlaces(rules(0, rateOf('A', 1000)), [place('a', input)]);

    expect(rows).toMatchObject([{ rank: null, score: null, lower: null, upper: null }]);
    expect(rows[0]?.indicatorScores).toMatchObject([{ code: 'A', missing, score: null }]);
  });

  it.each([
    ['no marks', panels('J', [500, 80, 80, 80], [500]), 'NOT_ASSESSED'],
    ['two marks of one assessor', panels('J', [500, 80, 80, 80], [500, 99, 98]), 'TOO_FEW_MARKS'],
    ['no assessor', panels('J'), 'NOT_ASSESSED'],
  ])('does not rank a place with %s, and says so', (_, input, missing) => {
    const { rows } = rankPlaces(rules(0, judgement('J', 1000)), [place('a', input)]);

    expect(rows).toMatchObject([{ rank: null, score: null, indicatorScores: [{ missing }] }]);
  });
});

const someRate = fc.tuple(fc.nat(400), fc.nat(400)).map(([done, left]) => figures('RATE', done, done + left));
const someMarks = fc
  .array(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }), { minLength: 2, maxLength: 2 })
  .map((given) => panels('JUDGED', ...given.map((marks) => [500, ...marks] as const)));
const somePlaces = fc
  .array(fc.tuple(someRate, someMarks), { maxLength: 40 })
  .map((list) => list.map((inputs, at) => place(String(530112003001 + at), ...inputs)));
const someRules = fc
  .record({
    sample: fc.nat(100),
    target: fc.integer({ min: 1, max: 120 }),
    weight: fc.integer({ min: 1, max: 999 }),
  })
  .chain(({ sample, target, weight }) =>
    fc
      .constantFrom(...Object.values(IndicatorDirection))
      .map((direction) =>
        rules(sample, rateOf('RATE', weight, { target, direction }), judgement('JUDGED', 1000 - weight)),
      ),
  );

describe('any ranking', () => {
  it('does not depend on the order of its inputs, and comes out the same again', () => {
    fc.assert(
      fc.property(
        someRules,
        somePlaces,
        fc.infiniteStream(fc.double({ noNaN: true })),
        (how, places, keys) => {
          const keyed = places.map((one) => ({ one, key: keys.next().value }));
          const shuffled = keyed.toSorted((a, b) => Number(a.key) - Number(b.key)).map(({ one }) => one);

          expect(rankPlaces(how, shuffled)).toEqual(rankPlaces(how, places));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has every place once, its score between its bounds, and ranks that count who is better', () => {
    fc.assert(
      fc.property(someRules, somePlaces, (how, places) => {
        const { rows, median } = rankPlaces(how, places);

        expect(rows.map(({ divisionCode }) => divisionCode).sort()).toEqual(
          places.map(({ divisionCode }) => divisionCode).sort(),
        );
        for (const { score, lower, upper } of rows) {
          if (score === null) expect([lower, upper]).toEqual([null, null]);
          else
            expect([0 <= (lower ?? -1), (lower ?? 101) <= score, score <= (upper ?? -1)]).toEqual([
              true,
              true,
              true,
            ]);
        }
        const ranked = rows.filter(({ rank }) => rank !== null);
        expect(rows.slice(0, ranked.length)).toEqual(ranked);
        for (const row of ranked)
          expect(row.rank).toBe(1 + ranked.filter(({ score }) => (score ?? 0) > (row.score ?? 0)).length);
        expect(median === null).toBe(ranked.length === 0);
      }),
      { numRuns: 50 },
    );
  });

  it('has no place on both lists, and none that is not ranked', () => {
    fc.assert(
      fc.property(someRules, somePlaces, (how, places) => {
        const ranking = rankPlaces(how, places);
        const [red, black] = [redList(ranking), blackList(ranking)];

        expect(red.filter((row) => black.includes(row))).toEqual([]);
        expect([...red, ...black].every(({ rank }) => rank !== null)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
