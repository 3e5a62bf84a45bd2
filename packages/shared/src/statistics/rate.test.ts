import fc from 'fast-check';
import { rate, suppressedRate, weightedRate } from './rate.js';

const METRIC = 'org.duty.reduction_rate';
const parts = fc.tuple(fc.nat(100_000), fc.nat(100_000), fc.nat(100)).map(([numerator, rest, excluded]) => ({
  numerator,
  denominator: numerator + rest,
  excluded,
  metric: METRIC,
}));

describe('a rate', () => {
  it.each([
    [880, 965, 0.892, 0.928],
    [1, 1, 0.207, 1],
    [3620, 3657, 0.986, 0.993],
    [0, 1, 0, 0.793],
  ])('of %p in %p lies between %p and %p', (numerator, denominator, lower, upper) => {
    const shown = rate({ numerator, denominator, metric: METRIC });

    expect(shown.lower).toBeCloseTo(lower, 3);
    expect(shown.upper).toBeCloseTo(upper, 3);
    expect(shown).toMatchObject({ numerator, denominator, excluded: 0, value: numerator / denominator });
  });

  it('of 127 duties removed out of 167 is 76.05 %, by the published definition', () => {
    const shown = rate({ numerator: 127, denominator: 167, metric: METRIC });

    expect(((shown.value ?? 0) * 100).toFixed(2)).toBe('76.05');
    expect(shown.metric).toMatchObject({ code: METRIC, version: '1', unit: 'percent' });
  });

  it('lies within its interval, which lies within 0 and 1, and the interval of more is narrower', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const { value, lower, upper } = rate(some);
        if (value === null || lower === null || upper === null) return some.denominator === 0;
        const more = rate({ ...some, numerator: some.numerator * 10, denominator: some.denominator * 10 });
        return (
          lower >= 0 &&
          lower <= value &&
          value <= upper &&
          upper <= 1 &&
          (more.upper ?? 1) - (more.lower ?? 0) < upper - lower
        );
      }),
      { numRuns: 200 },
    );
  });

  it('of nothing has its parts and no value', () => {
    expect(rate({ numerator: 0, denominator: 0, excluded: 3, metric: METRIC })).toMatchObject({
      numerator: 0,
      denominator: 0,
      excluded: 3,
      value: null,
      lower: null,
      upper: null,
      suppressed: false,
    });
  });

  it('tells nothing but what it would mean when it is suppressed', () => {
    const { metric, suppressed, ...figures } = suppressedRate(METRIC);

    expect([metric.code, suppressed]).toEqual([METRIC, true]);
    expect(Object.values(figures)).toEqual(Object.values(figures).map(() => null));
  });

  it.each([
    ['more than all', { numerator: 2, denominator: 1 }],
    ['less than nothing', { numerator: -1, denominator: 1 }],
    ['a broken number', { numerator: 0.5, denominator: 1 }],
    ['a negative exclusion', { numerator: 0, denominator: 1, excluded: -1 }],
  ])('of %s is a fault', (_, some) => {
    expect(() => rate({ ...some, metric: METRIC })).toThrow(METRIC);
  });

  it('without a definition is a fault', () => {
    expect(() => rate({ numerator: 0, denominator: 0, metric: 'org.unheard_of' })).toThrow('org.unheard_of');
  });
});

describe('a rate of weighted cases', () => {
  const metric = 'request.weighted_satisfaction_rate';
  const weighted = (points: number, denominator: number) =>
    weightedRate({ points, pointsOfOne: 100, denominator, excluded: 2, metric });

  it('has its exact value and the interval of as many plain cases', () => {
    const half = weighted(250, 5);

    expect(half).toMatchObject({ numerator: 3, denominator: 5, excluded: 2, value: 0.5 });
    expect(half.lower).toBeLessThan(0.5);
    expect(half.upper).toBeCloseTo(1 - (half.lower ?? 0), 12);
  });

  it('is what a plain rate is when every case counts whole or not at all', () => {
    const plain = rate({ numerator: 880, denominator: 965, excluded: 2, metric });

    expect(weighted(88_000, 965)).toEqual(plain);
    expect(weighted(0, 0)).toEqual(rate({ numerator: 0, denominator: 0, excluded: 2, metric }));
  });

  it('cannot come to more than all cases', () => {
    expect(() => weighted(501, 5)).toThrow(metric);
    expect(() => weighted(-1, 5)).toThrow(metric);
  });
});
