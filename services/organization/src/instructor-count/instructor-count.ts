import type { WantedFigures } from '@governance/shared';

/** What 党建指导员 an organization sends to entities of the new sectors, as counted on a day. Numbers, never names. */
export interface InstructorCount {
  readonly organizationId: string;
  /** Business day. */
  readonly countedOn: string;
  readonly partTime: number;
  readonly fullTime: number;
}

/** How many there are of each kind. */
export interface InstructorTotals {
  readonly partTime: number;
  readonly fullTime: number;
}

/** The dimensions under which they are counted. */
export const INSTRUCTOR_KINDS = { partTime: 'PART_TIME', fullTime: 'FULL_TIME' } as const;

/** What is read for `InstructorTotals`. */
export const INSTRUCTOR_FIGURES: WantedFigures = {
  flows: [],
  stocks: ['instructor'],
  byDimension: ['instructor'],
};
