import { assertAll, assertPublicName, DomainError } from '@governance/shared';

/** Nouns whose kinds are reference data: each city has its own words, over the national defaults. */
export enum KindNoun {
  GRID = 'GRID',
  GRID_WORKER = 'GRID_WORKER',
  RESIDENTIAL_QUARTER = 'RESIDENTIAL_QUARTER',
}

/** A kind as a city knows it. */
export interface ReferenceKind {
  readonly noun: KindNoun;
  /** Capital letters, digits and underscores; never reused for another meaning. */
  readonly code: string;
  /** The city's word, e.g. `专属网格`. */
  readonly name: string;
  /** Whether it is the country's, and not this city's own. */
  readonly isNational: boolean;
}

/** A city knows at most so many kinds of a noun of its own. */
export const MAX_KINDS_OF_CITY = 50;

const CODE = /^[A-Z][A-Z0-9_]{0,31}$/;
const MAX_NAME_LENGTH = 20;

/** Throws what is wrong with a kind, as far as it alone tells. */
export function assertValidKind({ code, name }: Pick<ReferenceKind, 'code' | 'name'>): void {
  assertAll(
    () => {
      if (CODE.test(code)) return;
      throw new DomainError('INVALID_INPUT', '类型代码应为 1 到 32 个大写字母、数字或下划线,以字母开头', {
        field: 'code',
      });
    },
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
  );
}
