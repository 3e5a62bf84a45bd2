import type { WorkingYear } from './working-calendar.js';

/** A year's table as it was taken in. */
export interface StoredWorkingYear extends WorkingYear {
  /** Made of the days off that the law gives, since none is published yet. */
  readonly isProvisional: boolean;
}

/** The tables of working days that the installation has. */
export interface WorkingCalendarRepository {
  /** The tables of these years; a year without one is left out. */
  findYears(years: readonly number[]): Promise<readonly StoredWorkingYear[]>;
}
