import { DivisionLevel, levelOf } from '@governance/shared';

/** Who has the duties of a list. */
export enum DutyLevel {
  STREET = 'STREET',
  COMMUNITY = 'COMMUNITY',
  GRID = 'GRID',
}

/** Whether a place may keep a list of this level: nobody keeps one for those above. */
export const mayKeepList = (level: DutyLevel, divisionCode: string): boolean =>
  level !== DutyLevel.STREET || levelOf(divisionCode) !== DivisionLevel.COMMUNITY;
