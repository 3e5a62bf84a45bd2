import type { WorkingYear } from './working-calendar.js';

/** The tables of working days that the installation has. */
export interface WorkingCalendarRepository {
  /** The tables of these years; a year without one is left out. */
  findYears(years: readonly number[]): Promise<readonly WorkingYear[]>;
}
