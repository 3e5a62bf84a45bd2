import { DomainError } from '../errors/domain-error.js';

/** The 31 symbols of the unified credit code: none is read as another, and a prime number lets the check catch every slip. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LETTERS = SYMBOLS.slice(10);
/** What people write for a symbol that they cannot have been given. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5' };

const CITY_LENGTH = 3;
/** A letter, the city, four symbols, a letter, four symbols, the check: never more than seven digits in a row. */
const PATTERN = /^[A-HJ-NP-RTUWXY][0-9A-HJ-NP-RTUWXY]{7}[A-HJ-NP-RTUWXY][0-9A-HJ-NP-RTUWXY]{5}$/;
/** Bytes of chance that a number takes: two for each of its ten free symbols, so that all are about equally likely. */
export const CASE_NUMBER_CHANCE_BYTES = 20;

/**
 * The number of a case, a request or an event, that people tell each other: 14 letters and digits. It names the city, so that one shard can look it up, and
 * is otherwise chance (3.7 × 10¹⁴ for each city), so that nobody finds a second one from a first.
 */
export function caseNumber(cityCode: string, chance: Uint8Array): string {
  const drawn = Array.from({ length: CASE_NUMBER_CHANCE_BYTES / 2 }, (_, index) => {
    const alphabet = index === 0 || index === 5 ? LETTERS : SYMBOLS;
    const value = (chance[index * 2] ?? 0) * 256 + (chance[index * 2 + 1] ?? 0);
    return alphabet.charAt(value % alphabet.length);
  });
  const unchecked = [...drawn.slice(0, 1), encodedCity(cityCode), ...drawn.slice(1)].join('');
  return unchecked + checkSymbol(unchecked);
}

/**
 * What somebody typed, as the number that it must mean: full width, lower case, spaces, hyphens and look-alikes do not
 * matter. Throws `INVALID_INPUT` for what is no number; one wrong symbol, or two neighbours swapped, never pass.
 */
export function parseCaseNumber(text: string, field = 'number'): string {
  const symbols = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-－—]/g, '');
  const number = symbols.replaceAll(/[OIZS]/g, (symbol) => MISREAD[symbol] ?? symbol);
  if (
    PATTERN.test(number) &&
    checkSymbol(number.slice(0, -1)) === number.slice(-1) &&
    cityOf(number) !== null
  )
    return number;
  throw new DomainError('INVALID_INPUT', '编号有误,请核对', { field });
}

/** The city whose shard holds the case with this number. */
export function cityOfCaseNumber(number: string): string {
  const city = cityOf(number);
  if (city === null) throw new RangeError('A number is parsed before it is asked for its city');
  return city;
}

function encodedCity(cityCode: string): string {
  let rest = Number(cityCode);
  const symbols = Array.from({ length: CITY_LENGTH }, () => {
    const symbol = SYMBOLS.charAt(rest % SYMBOLS.length);
    rest = Math.floor(rest / SYMBOLS.length);
    return symbol;
  });
  return symbols.reverse().join('');
}

function cityOf(number: string): string | null {
  const value = Array.from(number.slice(1, 1 + CITY_LENGTH)).reduce(
    (sum, symbol) => sum * SYMBOLS.length + SYMBOLS.indexOf(symbol),
    0,
  );
  return value > 9999 ? null : String(value).padStart(4, '0');
}

/** Weights are powers of three, as in the unified credit code: none is repeated within a number's length. */
function checkSymbol(text: string): string {
  let weight = 1;
  let sum = 0;
  for (const symbol of text) {
    sum += SYMBOLS.indexOf(symbol) * weight;
    weight = (weight * 3) % SYMBOLS.length;
  }
  return SYMBOLS.charAt(sum % SYMBOLS.length);
}
