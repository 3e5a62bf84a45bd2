import { DomainError } from '../errors/domain-error.js';

/** What can be wrong with a unified social credit code; the first that applies, in this order. */
export type UsccProblem = 'LENGTH' | 'ALPHABET' | 'DIVISION_UNKNOWN' | 'CHECKSUM';

const LENGTH = 18;
/** GB 32100-2015: digits and capital letters without I, O, S, V and Z. A character's value is its position here. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = ALPHABET.length;
/** Powers of 3 modulo 31. 31 is prime, so each weight has an inverse and no single wrong character goes unnoticed. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Authority and kind of institution, six digits of place, organization code, check character. */
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * First two digits of the six-digit places of GB/T 2260. Without the counties: which of them a code names depends on the
 * year in which it was issued. 66 and 99 are no provinces; they stay so that no issued code is refused for them.
 */
const PROVINCES = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 ' +
    '66 71 81 82 99'
  ).split(' '),
);
/** Bodies that the central authorities register. */
const NATIONAL = '100000';

/** Weights of GB 11714 for the organization code inside, characters 9 to 16. */
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const INNER_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const MESSAGES: Readonly<Record<UsccProblem, string>> = {
  LENGTH: '统一社会信用代码应为18位',
  ALPHABET: '统一社会信用代码只含数字和大写字母(不含 I、O、S、V、Z),第3至8位为数字',
  DIVISION_UNKNOWN: '统一社会信用代码第3至8位不是已知的行政区划',
  CHECKSUM: '统一社会信用代码校验位不符,请核对',
};

/** A code as it is stored, whatever its problems: half width, upper case, without spaces around it. */
export const foldUscc = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/** What is wrong with a code, lower case and full width accepted; null for a sound one. */
export function usccProblem(text: string): UsccProblem | null {
  const code = foldUscc(text);
  if (Array.from(code).length !== LENGTH) return 'LENGTH';
  if (!SHAPE.test(code)) return 'ALPHABET';
  if (!PROVINCES.has(code.slice(2, 4)) && code.slice(2, 8) !== NATIONAL) return 'DIVISION_UNKNOWN';
  return checkCharacter(code) === code.charAt(LENGTH - 1) ? null : 'CHECKSUM';
}

/**
 * Accepts 18 characters, also lower case and full width; answers them as they are stored. Throws `USCC_LENGTH`,
 * `USCC_ALPHABET`, `USCC_DIVISION_UNKNOWN` or `USCC_CHECKSUM`, naming the field.
 */
export function parseUscc(text: string, field = 'uscc'): string {
  const problem = usccProblem(text);
  if (problem === null) return foldUscc(text);
  throw new DomainError(`USCC_${problem}`, MESSAGES[problem], { field, problem });
}

/** The code that begins with these 17 characters: adds the check character. Throws a `RangeError` for other characters. */
export function completeUscc(first17: string): string {
  if (!SHAPE.test(`${first17}0`)) throw new RangeError('Not the first 17 characters of a code');
  return `${first17}${checkCharacter(first17)}`;
}

/**
 * Whether the organization code inside (characters 9 to 17, GB 11714) bears its own check. A hint for whoever looks at
 * a code and no reason to refuse it: not every issuer kept to it.
 */
export function hasSoundOrganizationCode(uscc: string): boolean {
  const inner = foldUscc(uscc).slice(8, 17);
  const sum = INNER_WEIGHTS.reduce(
    (total, weight, at) => total + weight * INNER_ALPHABET.indexOf(inner.charAt(at)),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return inner.endsWith('X');
  return inner.endsWith(check === 11 ? '0' : String(check));
}

/** The check character of a code, from its first 17 characters. */
function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code.charAt(at)), 0);
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}
