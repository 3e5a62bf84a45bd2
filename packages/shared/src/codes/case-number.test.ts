import fc from 'fast-check';
import { findContacts, findRefusedIdentifiers } from '../text/personal-identifier.js';
import { CASE_NUMBER_CHANCE_BYTES, caseNumber, cityOfCaseNumber, parseCaseNumber } from './case-number.js';

const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const cities = fc.integer({ min: 0, max: 9999 }).map((city) => String(city).padStart(4, '0'));
const chances = fc.uint8Array({ minLength: CASE_NUMBER_CHANCE_BYTES, maxLength: CASE_NUMBER_CHANCE_BYTES });
const numbers = fc.tuple(cities, chances).map(([city, chance]) => caseNumber(city, chance));

describe('the number of a case', () => {
  it('names the city, whatever the chance', () => {
    fc.assert(
      fc.property(cities, chances, (city, chance) => {
        expect(cityOfCaseNumber(parseCaseNumber(caseNumber(city, chance)))).toBe(city);
      }),
    );
  });

  it('is found however people write it', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const fullWidth = Array.from(number, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)).join(
          '',
        );

        expect(parseCaseNumber(fullWidth)).toBe(number);
        expect(parseCaseNumber(` ${number.slice(0, 4).toLowerCase()}-${number.slice(4)} `)).toBe(number);
        expect(parseCaseNumber(number.replaceAll('0', 'o').replaceAll('1', 'I'))).toBe(number);
      }),
    );
  });

  it('is refused with one wrong symbol, and with two neighbours swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 13 }), fc.nat({ max: 30 }), (number, at, symbol) => {
        const wrong = number.slice(0, at) + SYMBOLS.charAt(symbol) + number.slice(at + 1);
        const swapped =
          number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        for (const slip of [wrong, swapped]) {
          if (slip === number) continue;
          expect(() => parseCaseNumber(slip)).toThrow('编号有误');
        }
      }),
    );
  });

  it('never looks like a resident ID, a bank card, a phone or a plate', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect([...findRefusedIdentifiers(number), ...findContacts(number)]).toEqual([]);
        expect(number).toMatch(/^[A-Z][0-9A-Z]{13}$/);
        expect(number).not.toMatch(/\d{8}/);
      }),
    );
  });
});
