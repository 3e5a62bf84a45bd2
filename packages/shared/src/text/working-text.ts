import { assertAll, DomainError } from '../errors/domain-error.js';
import { assertNoPersonalId } from './personal-identifier.js';

/** How long a text may be, and what a person calls it. */
export interface TextRule {
  readonly field: string;
  readonly most: number;
  readonly what: string;
}

/** What no text has and no database takes: control characters but the end of a line, and lone surrogates. */
const UNSTORABLE = /[\p{Cs}\0-\x08\x0b-\x1f\x7f]/u;

/**
 * Throws all that is wrong with a trimmed text that those who handle a case read. Phone numbers stay, since they may
 * need them; they are masked for everybody else. Resident IDs and bank cards are refused.
 */
export function assertWorkingText(text: string, { field, most, what }: TextRule): void {
  const length = Array.from(text).length;
  assertAll(
    () => {
      if (length >= 1 && length <= most) return;
      throw new DomainError('INVALID_INPUT', `${what}应为 1 到 ${String(most)} 个字`, { field });
    },
    () => {
      if (UNSTORABLE.test(text)) throw new DomainError('INVALID_INPUT', `${what}中有不可见字符`, { field });
    },
    () => {
      assertNoPersonalId(text, field);
    },
  );
}
