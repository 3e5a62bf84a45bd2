import fc from 'fast-check';
import { isRequestNumber, requestNumber } from './request-number.js';

const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const numbers = fc
  .tuple(
    fc.uuid(),
    fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
  )
  .map(([id, at]) => requestNumber(id, at));

describe('a request number', () => {
  it('is 13 letters and digits, begins with a letter and passes its own check', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^[A-Z][0-9A-Z]{12}$/);
        expect(isRequestNumber(number)).toBe(true);
      }),
    );
  });

  it('never holds enough digits in a row to be taken for a phone, a card or a resident ID', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).not.toMatch(/\d{8}/);
      }),
    );
  });

  it('is refused when one character is wrong', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 12 }), fc.nat({ max: 29 }), (number, at, step) => {
        const wrong = SYMBOLS.charAt((SYMBOLS.indexOf(number.charAt(at)) + 1 + step) % SYMBOLS.length);

        expect(isRequestNumber(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('is refused when two different neighbours changed places', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 11 }), (number, at) => {
        const [left, right] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(left !== right);

        expect(isRequestNumber(number.slice(0, at) + right + left + number.slice(at + 2))).toBe(false);
      }),
    );
  });
});
