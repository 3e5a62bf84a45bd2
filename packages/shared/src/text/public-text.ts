import { assertAll, DomainError } from '../errors/domain-error.js';
import { assertNoContact, assertNoPersonalId } from './personal-identifier.js';

/** How long a text may be, and what a person calls it. */
export interface PublicTextRule {
  readonly field: string;
  /** At most so many characters. */
  readonly most: number;
  /** In Chinese, for the message. */
  readonly what: string;
}

/** What no text has and no database takes: control characters but the end of a line, and lone surrogates. */
const UNSTORABLE = /[\p{Cs}\0-\x08\x0b-\x1f\x7f]/u;

/** Throws all that is wrong with a trimmed text that everybody reads: 1 to `most` characters, no identifiers, no contacts. */
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

/** The same for a text that may be left out. */
export function assertOptionalPublicText(text: string | null, rule: PublicTextRule): void {
  if (text !== null) assertPublicText(text, rule);
}
