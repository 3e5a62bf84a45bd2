import type { MonthRange, PetitionMonth, ReportedPetitions } from './petition-month.js';

/** Counts of petition matters by place and month. */
export interface PetitionMonthRepository {
  /** Of places themselves, without those below, by month. */
  findByPlaces(divisionCodes: readonly string[], range: MonthRange): Promise<readonly PetitionMonth[]>;
  /**
   * Stores the counts of a month or corrects them. Throws `DIVISION_UNKNOWN`, and `CONFLICT` unless the month has the
   * expected version, 0 for one that was not reported.
   */
  report(counts: ReportedPetitions, expectedVersion: number, at: Date): Promise<PetitionMonth>;
}
