/** What an entity of the new sectors is. */
export type DemoNewSectorKind = 'ENTERPRISE' | 'SOCIAL_ORGANIZATION' | 'BUILDING' | 'SOLE_PROPRIETOR';
/** How it is covered. */
export type DemoCoverageMode = 'JOINT' | 'INSTRUCTOR' | 'NONE';

/** How an entity was covered over a time. */
export interface CoveragePlan {
  readonly mode: DemoCoverageMode;
  readonly organizationId: string | null;
  readonly since: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
}

/** An entity of the new sectors; its coverages follow one another from the day on which it began. */
export interface NewSectorPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly kind: DemoNewSectorKind;
  readonly name: string;
  /** The unit that it is, where it is one of the community's. */
  readonly organizationId: string | null;
  readonly employees: 'UNDER_10' | 'FROM_10_TO_49' | 'FROM_50_TO_99';
  readonly partyMembers: number | null;
  readonly validFrom: Date;
  readonly coverages: readonly CoveragePlan[];
}

/** How many instructors a committee sent, as counted on a day. */
export interface InstructorCountPlan {
  readonly organizationId: string;
  readonly divisionCode: string;
  /** Business day. */
  readonly countedOn: string;
  readonly partTime: number;
  readonly fullTime: number;
}
