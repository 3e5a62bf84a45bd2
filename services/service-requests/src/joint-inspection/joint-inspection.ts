import type { WorkingCase } from '../working-case/case-moves.js';

/** Where a joint inspection stands. */
export enum InspectionStatus {
  PLANNED = 'PLANNED',
  UNDER_WAY = 'UNDER_WAY',
  FOLLOW_UP = 'FOLLOW_UP',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}

/** A place that is inspected, such as a school, a building site or a shop. Kept with the inspection and read with it. */
export interface InspectionSite {
  /** From 1, in the order of the plan. */
  readonly number: number;
  readonly name: string;
  readonly address: string;
  /** In degrees, WGS84 or CGCS2000; both null when nobody said. */
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** 联合检查: several agencies inspect sites together, and what they find is followed up until it is confirmed. */
export interface JointInspection extends WorkingCase<InspectionStatus> {
  readonly title: string;
  /** The grid that it is about; null when it is about more than one. */
  readonly gridId: string | null;
  /** Who leads it. */
  readonly sponsorId: string;
  /** Who takes part besides; at most 20. */
  readonly agencyIds: readonly string[];
  /** The joint enforcement team that carries it out; null when none does. */
  readonly teamId: string | null;
  /** At most 20. */
  readonly sites: readonly InspectionSite[];
  /** `YYYY-MM-DD`. */
  readonly plannedDay: string;
  /** How many findings it has, and how many of them are not confirmed yet. */
  readonly findingCount: number;
  readonly openFindings: number;
  readonly startedAt: Date | null;
  /** When it was closed or cancelled; null before. */
  readonly endedAt: Date | null;
}

/** What a list of inspections is limited to. */
export interface InspectionFilter {
  readonly divisionCode?: string | null;
  readonly status?: readonly InspectionStatus[] | null;
  /** Sponsor or agency. */
  readonly organizationId?: string | null;
  readonly teamId?: string | null;
  /** Planned on or after, and before. */
  readonly plannedFrom?: string | null;
  readonly plannedTo?: string | null;
}

export const MAX_AGENCIES = 20;
export const MAX_SITES = 20;
/** An inspection has at most so many findings, so that they are one list. */
export const MAX_FINDINGS = 100;
