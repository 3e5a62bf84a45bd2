import { assertAll, DomainError } from '../errors/domain-error.js';
import { assertNoContact, assertNoPersonalId } from '../text/personal-identifier.js';
import { isPrintable } from '../text/public-name.js';

/** The name that another system has for a thing; once in a city. */
export interface ExternalRef {
  /** Which system, e.g. `party-register`. */
  readonly system: string;
  /** Its id there. */
  readonly id: string;
}

const SYSTEM = /^[A-Za-z0-9][\w.:-]{0,49}$/;
const MAX_ID_LENGTH = 100;

/** Whether anything can have been given this name at all. */
export const isExternalRef = ({ system, id }: ExternalRef): boolean =>
  SYSTEM.test(system) && id.length >= 1 && id.length <= MAX_ID_LENGTH && isPrintable(id);

/** Throws what is wrong with a name from another system. */
export function assertValidExternalRef({ system, id }: ExternalRef, field = 'externalRef'): void {
  assertAll(
    () => {
      if (isExternalRef({ system, id: '0' })) return;
      throw new DomainError('INVALID_INPUT', '外部系统代号应为 1 到 50 个字母、数字或 . : _ -', {
        field: `${field}.system`,
      });
    },
    () => {
      if (isExternalRef({ system: 'any', id })) return;
      throw new DomainError('INVALID_INPUT', `外部编号应为 1 到 ${String(MAX_ID_LENGTH)} 个字符`, {
        field: `${field}.id`,
      });
    },
    () => {
      assertNoPersonalId(id, `${field}.id`);
    },
    () => {
      assertNoContact(id, `${field}.id`);
    },
  );
}
