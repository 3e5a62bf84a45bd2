import { CheckInKind } from '../check-in/check-in.js';

/** 服务时长达标: what a unit or a member owes in a year, and what they gave. */
export interface HourCompliance {
  /** Hours owed: of whoever is checked in at the end of the year (of a running year: now), else 0. */
  readonly required: number;
  /**
   * Confirmed hours of activities that count, given in the year: by the member, or by everybody who was at home in the
   * unit when they served. An hour counts for the member and for the unit.
   */
  readonly done: number;
  readonly met: boolean;
  /** Hours still missing; 0 when met. */
  readonly shortfall: number;
}

/** Hours as they are stored: of one unit or member in one year. */
export interface HoursOfHolder {
  readonly id: string;
  readonly required: number;
  readonly done: number;
}

/** Whose hours, of which kind and year. */
export interface ComplianceQuestion {
  readonly kind: CheckInKind;
  readonly year: number;
}

/** Whether what was given is what is owed. */
export const complianceOf = ({
  required,
  done,
}: Pick<HoursOfHolder, 'required' | 'done'>): HourCompliance => ({
  required,
  done,
  met: done >= required,
  shortfall: Math.max(required - done, 0),
});
