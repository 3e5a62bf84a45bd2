import fc from 'fast-check';
import {
  assertNoContact,
  assertNoPersonalId,
  findContacts,
  findRefusedIdentifiers,
  maskContacts,
} from './personal-identifier';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Valid resident IDs, made the way the standard says and not the way the detector does. */
const residentId = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([place, date, sequence]) => {
    const body = `${String(place)}${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
    const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
    return body + '10X98765432'.charAt(sum % 11);
  });
const gridCode = fc
  .tuple(
    fc.integer({ min: 110101001, max: 659999999 }),
    fc.integer({ min: 1, max: 599 }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(
    ([town, village, sequence]) =>
      `${String(town)}${String(village).padStart(3, '0')}${String(sequence).padStart(3, '0')}`,
  );

describe('a resident ID in a text', () => {
  it('is found, whatever stands around it', () => {
    fc.assert(
      fc.property(
        residentId,
        fc.constantFrom('', '身份证', '号码:', 'x'),
        fc.constantFrom('', '。', ' 谢谢'),
        (id, before, after) => {
          expect(findRefusedIdentifiers(`${before}${id}${after}`)).toContainEqual({
            kind: 'RESIDENT_ID',
            offset: before.length,
            length: 18,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is found in full-width writing and with a small x', () => {
    expect(findRefusedIdentifiers('１１０１０５１９４９１２３１００２Ｘ')).toHaveLength(1);
    expect(findRefusedIdentifiers('11010519491231002x')).toHaveLength(1);
  });

  it('is refused with the field and the place where it begins', () => {
    expect(() => {
      assertNoPersonalId('我是11010519491231002X', 'description');
    }).toThrow(
      expect.objectContaining({ code: 'PERSONAL_ID_IN_TEXT', details: { field: 'description', offset: 2 } }),
    );
  });

  it('is not seen where the check digit or the date is wrong', () => {
    expect(findRefusedIdentifiers('110105194912310021')).toEqual([]);
    expect(findRefusedIdentifiers('11010519490231002X')).toEqual([]);
  });
});

describe('numbers of the city’s own', () => {
  it('pass: grid codes are never taken for identifiers', () => {
    fc.assert(
      fc.property(gridCode, (code) => {
        expect(findRefusedIdentifiers(`网格${code}报修`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('pass: division codes are never taken for identifiers or phones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 110101001001, max: 659999999999 }), (code) => {
        expect([...findRefusedIdentifiers(String(code)), ...findContacts(String(code))]).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Card numbers of 16 to 19 digits whose last digit makes the Luhn sum right. */
const bankCard = fc
  .tuple(fc.constantFrom('62', '4', '5'), fc.stringMatching(/^\d{17}$/), fc.integer({ min: 16, max: 19 }))
  .map(([issuer, digits, length]) => {
    const body = `${issuer}${digits}`.slice(0, length - 1);
    return Array.from({ length: 10 }, (_, check) => `${body}${String(check)}`).find(luhn) ?? body;
  });

describe('a bank card in a text', () => {
  it('is found at every length that cards have', () => {
    fc.assert(
      fc.property(bankCard, (card) => {
        expect(findRefusedIdentifiers(`卡号${card}。`)).toContainEqual({
          kind: 'BANK_CARD',
          offset: 2,
          length: card.length,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('passes when its check digit is wrong', () => {
    expect(findRefusedIdentifiers('4111111111111111')).toHaveLength(1);
    expect(findRefusedIdentifiers('4111111111111112')).toEqual([]);
  });
});

describe('a contact in a text', () => {
  it('is masked in working texts, and nothing else is changed', () => {
    expect(maskContacts('请联系13800138000,车牌云A12345,谢谢')).toBe('请联系138****8000,车牌云A*****,谢谢');
  });

  it('is refused where everybody reads', () => {
    expect(() => {
      assertNoContact('电话 13800138000', 'title');
    }).toThrow(
      expect.objectContaining({ code: 'CONTACT_IN_PUBLIC_TEXT', details: { field: 'title', offset: 3 } }),
    );
  });

  it('leaves a text without one as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('社', '区', '1', 'a', '.', ' ') }), (text) => {
        expect(maskContacts(text)).toBe(text);
      }),
    );
  });
});

function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
