/** How often a body of the invented world means to meet. */
export type DemoCadence = 'MONTHLY' | 'BIMONTHLY' | 'QUARTERLY';

/** A meeting that was held. */
export interface JointMeetingPlan {
  readonly id: string;
  readonly kind: 'REGULAR' | 'THEMATIC';
  readonly heldAt: Date;
  readonly attendance: number;
}

/** One move of a matter, or its raising. */
export interface MatterEntryPlan {
  readonly at: Date;
  readonly from: string | null;
  readonly to: string;
  readonly action: string;
  readonly actor: 'RAISER' | 'CHAIR' | 'RESPONSIBLE';
  readonly organizationId: string;
  readonly reason: string | null;
}

/** A matter before a joint body. */
export interface JointMatterPlan {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly raisedByOrganizationId: string;
  readonly raisedAt: Date;
  readonly status: 'RAISED' | 'ACCEPTED' | 'IN_PROGRESS' | 'DECIDED' | 'COMPLETED' | 'REJECTED';
  readonly decision: string | null;
  readonly decidedAt: Date | null;
  readonly responsibleOrganizationId: string | null;
  readonly completedAt: Date | null;
  readonly timeline: readonly MatterEntryPlan[];
  /** Organizations that see it. */
  readonly partyIds: readonly string[];
}

/** A step that a deliberation took. */
export interface DeliberationStepPlan {
  readonly step: 'COLLECT' | 'SET' | 'DELIBERATE' | 'PUBLICISE' | 'EVALUATE';
  readonly heldAt: Date;
  readonly attendance: number | null;
  readonly decision: string | null;
  readonly decidedByOrganizationId: string | null;
  readonly notice: string | null;
  readonly outcome: 'RESOLVED' | 'NOT_RESOLVED' | null;
  /** How many gave 1 to 5 points. */
  readonly scores: readonly number[] | null;
}

/** Like opinions that came in together. */
export interface OpinionPlan {
  readonly id: string;
  readonly stance: 'SUPPORT' | 'OPPOSE' | 'SUGGEST';
  readonly count: number;
  readonly text: string;
  readonly recordedAt: Date;
}

/** A question that a body deliberates, in its first round. */
export interface DeliberationPlan {
  readonly id: string;
  readonly level: 'STREET' | 'COMMUNITY';
  readonly title: string;
  readonly topic: string;
  readonly proposedByOrganizationId: string | null;
  readonly steps: readonly DeliberationStepPlan[];
  readonly opinions: readonly OpinionPlan[];
  /** Organizations that see it before it is public. */
  readonly partyIds: readonly string[];
}

/** What a joint body does. */
export interface JointWorkPlan {
  readonly cadence: DemoCadence;
  readonly meetings: readonly JointMeetingPlan[];
  readonly matters: readonly JointMatterPlan[];
  readonly deliberations: readonly DeliberationPlan[];
}
