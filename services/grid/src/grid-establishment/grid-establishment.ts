import { DomainError } from '@governance/shared';

/** How many workers of a kind a place is to have, since an instant. */
export interface GridEstablishment {
  readonly divisionCode: string;
  /** Code from the reference data, e.g. `FULL_TIME`. */
  readonly kind: string;
  readonly established: number;
  readonly validFrom: Date;
  /** Rises with every change; 0 where none was ever set. */
  readonly version: number;
}

/** What is to hold from now on. */
export type NewEstablishment = Pick<GridEstablishment, 'divisionCode' | 'kind' | 'established'>;

/** Workers of one kind in a place and below it. */
export interface KindStaffing {
  readonly kind: string;
  /** Null where no number was set. */
  readonly established: number | null;
  /** People who answer for a grid. */
  readonly actual: number;
}

/** A line of the staffing of one of many places. */
export interface StaffingOfPlace extends KindStaffing {
  readonly placeCode: string;
}

const MOST = 100_000;

/** Throws `INVALID_INPUT` for a number that no place has. */
export function assertSoundEstablishment({ established }: NewEstablishment): void {
  if (established >= 0 && established <= MOST) return;
  throw new DomainError('INVALID_INPUT', `编制数应为 0 到 ${String(MOST)}`, { field: 'established' });
}

/** The sum of all kinds: established where any number was set, and what is vacant then; below zero when over-staffed. */
export function staffingOf(kinds: readonly KindStaffing[]) {
  const numbers = kinds.flatMap(({ established }) => (established === null ? [] : [established]));
  const established = numbers.length === 0 ? null : numbers.reduce((sum, it) => sum + it, 0);
  const actual = kinds.reduce((sum, it) => sum + it.actual, 0);
  return { established, actual, vacancy: established === null ? null : established - actual };
}
