import fc from 'fast-check';
import { periodOf, wholeMonths } from './month-span.js';

const period = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

describe('a period of whole months', () => {
  it('begins and ends at midnight in Shanghai', () => {
    expect(wholeMonths(period('2025-12-31T16:00:00Z', '2026-03-01T00:00:00+08:00'))).toEqual({
      from: '2026-01-01',
      to: '2026-03-01',
    });
  });

  it.each([
    ['in UTC', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', 'INVALID_INPUT'],
    ['inside a month', '2026-01-01T00:00:00+08:00', '2026-01-15T00:00:00+08:00', 'INVALID_INPUT'],
    ['a second late', '2026-01-01T00:00:01+08:00', '2026-02-01T00:00:00+08:00', 'INVALID_INPUT'],
    ['backwards', '2026-02-01T00:00:00+08:00', '2026-01-01T00:00:00+08:00', 'PERIOD_INVALID'],
    ['empty', '2026-02-01T00:00:00+08:00', '2026-02-01T00:00:00+08:00', 'PERIOD_INVALID'],
    ['of 37 months', '2022-12-01T00:00:00+08:00', '2026-01-01T00:00:00+08:00', 'INVALID_INPUT'],
  ])('is none that lies %s', (_, from, to, code) => {
    expect(() => wholeMonths(period(from, to))).toThrow(
      expect.objectContaining({ code, details: { field: 'period' } }) as Error,
    );
  });

  it('is the same after it was made instants again', () => {
    const month = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 36 }), (start, length) => {
        const day = (count: number) =>
          `${String(2000 + Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}-01`;
        const span = { from: day(start), to: day(start + length) };

        expect(wholeMonths(periodOf(span))).toEqual(span);
      }),
      { numRuns: 60 },
    );
  });
});
