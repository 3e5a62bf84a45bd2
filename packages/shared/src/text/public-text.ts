import { assertAll, DomainError } from '../errors/domain-error.js';
import { assertNoContact, assertNoPersonalId } from './personal-identifier.js';

/** How long a text may be, and what a person calls it. */
export interface PublicTextRule {
  readonly field: string;
  /** In characters, at least 1. */
  readonly most: number;
  /** In Chinese, for the message, e.g. `议题说明`. */
  readonly what: string;
}

/** What no text has and no database takes: control characters but the end of a line, and lone surrogates. */
const UNSTORABLE = /[\p{Cs}\0-\x08\x0b-\x1f\x7f]/u;

/**
 * Throws all that is wrong with a trimmed text of 1 to `most` characters that many read: what cannot be stored, resident
 * IDs and bank cards, phone numbers and plates. Lines may end in it.
 */
export function assertPublicText(text: string, { field, most, what }: PublicTextRule): void {
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
    () => {
      assertNoContact(text, field);
    },
  );
}
