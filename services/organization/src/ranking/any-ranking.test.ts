import fc from 'fast-check';
import { IndicatorDirection } from '../evaluation-scheme/indicator.js';
import { figures, judgement, panels, place, rateOf, rules } from '../testing/ranking-inputs.js';
import { blackList, rankPlaces, redList } from './rank-places.js';

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
