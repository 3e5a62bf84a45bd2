import { assertAll, assertPublicName, DomainError } from '@governance/shared';

/** A residential quarter to be made. */
export interface NewResidentialQuarter {
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: string;
  readonly households: number;
  /** Since when it is on record; from now on when null. */
  readonly validFrom: Date | null;
}

const MAX_NAME_LENGTH = 60;
const MAX_HOUSEHOLDS = 100_000;

/** What may change of a quarter. What is left out stays. */
export type QuarterChanges = Partial<Pick<NewResidentialQuarter, 'name' | 'kind' | 'households'>>;

/** Throws what is wrong with a new quarter, as far as it alone tells. */
export function assertValidQuarter({ name, households, validFrom }: NewResidentialQuarter, now: Date): void {
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      if (households >= 0 && households <= MAX_HOUSEHOLDS) return;
      throw invalid('households', `户数应为 0 到 ${String(MAX_HOUSEHOLDS)}`);
    },
    () => {
      if (validFrom !== null && validFrom > now) throw invalid('validFrom', '起始时间不能晚于现在');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
