import fc from 'fast-check';
import { shareOut } from './share-out';

describe('the weights of a split', () => {
  it('follow the households', () => {
    expect(shareOut([300, 100])).toEqual([750_000, 250_000]);
  });

  it('are equal when a part was not counted, or nobody lives in one', () => {
    expect(shareOut([300, null])).toEqual([500_000, 500_000]);
    expect(shareOut([10, 0])).toEqual([500_000, 500_000]);
    expect(shareOut([0, 0, 0])).toEqual([333_334, 333_333, 333_333]);
  });

  it('sum to exactly one, each above zero, and a larger part never weighs less', () => {
    const parts = fc.array(fc.option(fc.integer({ min: 0, max: 100_000 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(parts, (households) => {
        const shares = shareOut(households);

        expect(shares.reduce((sum, it) => sum + it, 0)).toBe(1_000_000);
        expect(Math.min(...shares)).toBeGreaterThan(0);
        if (households.some((it) => it === null || it === 0)) return;
        for (const [a, one] of households.entries())
          for (const [b, other] of households.entries())
            if ((one ?? 0) > (other ?? 0)) expect(shares[a]).toBeGreaterThanOrEqual(shares[b] ?? 0);
      }),
    );
  });
});
