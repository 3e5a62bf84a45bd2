import { parseDivisionCode, type Viewer } from '@governance/shared';
import {
  assertMayReport,
  assertSoundCounts,
  type PetitionMonth,
  type ReportedPetitions,
} from './petition-month.js';
import type { PetitionMonthRepository } from './petition-month.repository.js';

/** What can be done with counts of petition matters. */
export class PetitionMonthService {
  constructor(
    private readonly months: PetitionMonthRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Reports the counts of a month, or corrects them. */
  async report(input: ReportedPetitions, expectedVersion: number, viewer: Viewer): Promise<PetitionMonth> {
    const counts = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      month: input.month.normalize('NFKC').trim(),
    };
    const at = this.now();
    assertMayReport(viewer, counts.divisionCode);
    assertSoundCounts(counts, at);
    return this.months.report(counts, expectedVersion, at);
  }
}
