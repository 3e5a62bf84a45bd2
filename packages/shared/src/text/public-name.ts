import { assertAll, DomainError } from '../errors/domain-error.js';
import { assertNoContact, assertNoPersonalId } from './personal-identifier.js';

/** Characters that no name has and no database or JSON document takes gladly: control characters, lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** Throws all that is wrong with a name that everybody reads: 1 to `max` characters, no identifiers, no contacts. */
export function assertPublicName(name: string, max: number, field = 'name'): void {
  const length = Array.from(name.trim()).length;
  assertAll(
    () => {
      if (length === 0) throw new DomainError('INVALID_INPUT', '请填写名称', { field });
      if (length > max) throw new DomainError('INVALID_INPUT', `名称最多 ${String(max)} 个字`, { field });
    },
    () => {
      if (isPrintable(name)) return;
      throw new DomainError('INVALID_INPUT', '名称中有不可见字符', { field });
    },
    () => {
      assertNoPersonalId(name, field);
    },
    () => {
      assertNoContact(name, field);
    },
  );
}

/** Whether a text holds only what a person could have meant to type. */
export const isPrintable = (text: string): boolean => !UNPRINTABLE.test(text);
