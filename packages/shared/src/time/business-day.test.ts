import * as fc from 'fast-check';
import { parseBusinessDay } from './business-day.js';

describe('a business day', () => {
  it('is any day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseBusinessDay(` ${day}`, 'servedOn')).toBe(day);
        },
      ),
    );
  });

  it('may be typed in full width', () => {
    expect(parseBusinessDay('\uff12\uff10\uff12\uff16\uff0d\uff10\uff13\uff0d\uff10\uff18', 'servedOn')).toBe(
      '2026-03-08',
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-04-31', '2026-3-8', '0026-03-08', '2026-03-08T00:00:00Z', ''])(
    'is not %p, and the error names the field',
    (text) => {
      expect(() => parseBusinessDay(text, 'servedOn')).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'servedOn' } }) as Error,
      );
    },
  );
});
