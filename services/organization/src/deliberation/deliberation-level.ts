import { DivisionLevel } from '@governance/shared';

/** At which of the three levels people deliberate. */
export enum DeliberationLevel {
  STREET = 'STREET',
  COMMUNITY = 'COMMUNITY',
  QUARTER = 'QUARTER',
}

/** The level of the place that a deliberation belongs to: a quarter lies in a community. */
export const placeLevelOf = (level: DeliberationLevel): DivisionLevel =>
  level === DeliberationLevel.STREET ? DivisionLevel.TOWNSHIP : DivisionLevel.COMMUNITY;
