import fc from 'fast-check';
import { bucketOf, QUANTILE_ERROR, quantileOf } from './handling-hours.js';

const HOUR_MS = 3_600_000;
const YEARS_MS = 15 * 365 * 24 * HOUR_MS;
/** Of every order of magnitude alike, from a moment to years. */
const duration = fc
  .double({ min: 0, max: Math.log(YEARS_MS), noNaN: true })
  .map((logarithm) => Math.floor(Math.exp(logarithm)));
const durations = fc.array(duration, { minLength: 1, maxLength: 60 });

const histogramOf = (all: readonly number[]) => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(bucketOf(one), (counts.get(bucketOf(one)) ?? 0) + 1);
  return [...counts].map(([dimension, amount]) => ({ dimension, amount }));
};
const exactQuantile = (all: readonly number[], share: number): number =>
  ([...all].sort((left, right) => left - right)[Math.ceil(share * all.length) - 1] ?? NaN) / HOUR_MS;

describe('how long requests took', () => {
  it('is told at every quantile within the stated error of the exact one', () => {
    fc.assert(
      fc.property(durations, fc.constantFrom(0.01, 0.5, 0.9, 1), (all, share) => {
        const told = quantileOf(histogramOf(all), share);

        const exact = exactQuantile(all, share);
        const allowed = Math.max(exact * QUANTILE_ERROR.share, QUANTILE_ERROR.hours);
        expect(Math.abs((told ?? NaN) - exact)).toBeLessThanOrEqual(allowed);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whether counts are added up or counted together', () => {
    fc.assert(
      fc.property(durations, durations, (here, there) => {
        const together = histogramOf([...here, ...there]);
        const addedUp = [...histogramOf(here), ...histogramOf(there)];

        expect(quantileOf(addedUp, 0.9)).toBe(quantileOf(together, 0.9));
      }),
    );
  });

  it('is the shorter of two in the middle, and nothing where nothing was closed', () => {
    const told = quantileOf(histogramOf([HOUR_MS, 100 * HOUR_MS]), 0.5);

    expect(told).toBeGreaterThan(0.95);
    expect(told).toBeLessThan(1.05);
    expect(quantileOf([], 0.5)).toBeNull();
    expect(quantileOf([{ dimension: '030', amount: 0 }], 0.5)).toBeNull();
  });
});
