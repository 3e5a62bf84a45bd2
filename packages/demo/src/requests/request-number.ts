import { hash } from 'node:crypto';

/** 31 symbols without those that are read as another. A prime number of them makes the check catch every slip. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LETTERS = SYMBOLS.slice(10);
const FIRST_YEAR = 2015;
const BODY_LENGTH = 11;
/** A letter in the middle keeps every run of digits shorter than a phone number's. */
const LETTER_AT = 5;

/**
 * The number that a resident is told: 13 characters, a letter for the year, eleven from the hash of the id (so
 * that one number says nothing about the next), and a check character over all before it.
 */
export function requestNumber(id: string, receivedAt: Date): string {
  const digest = Buffer.from(hash('sha256', `request-number|${id}`, 'hex'), 'hex');
  const year = LETTERS.charAt(
    (receivedAt.getUTCFullYear() - FIRST_YEAR + LETTERS.length * 100) % LETTERS.length,
  );
  const body = Array.from({ length: BODY_LENGTH }, (_, index) => {
    const alphabet = index === LETTER_AT ? LETTERS : SYMBOLS;
    return alphabet.charAt(digest.readUInt16BE(index * 2) % alphabet.length);
  });
  const unchecked = year + body.join('');
  return unchecked + checkCharacter(unchecked);
}

/** Whether the check character fits the rest. One wrong character, or two neighbours swapped, never pass. */
export const isRequestNumber = (text: string): boolean =>
  /^[A-HJ-NP-RTUWXY][0-9A-HJ-NP-RTUWXY]{12}$/.test(text) &&
  checkCharacter(text.slice(0, -1)) === text.slice(-1);

function checkCharacter(text: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of text) {
    sum += SYMBOLS.indexOf(character) * weight;
    weight = (weight * 3) % SYMBOLS.length;
  }
  return SYMBOLS.charAt(sum % SYMBOLS.length);
}
