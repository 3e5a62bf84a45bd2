import { type DemoActivityKind } from './volunteer-plan.js';

/** Who comes to a shift, or came. */
export interface SignUpPlan {
  readonly id: string;
  readonly volunteerId: string;
  readonly signedUpAt: Date;
  /** Null for whoever has not come, or not yet. */
  readonly attendedAt: Date | null;
}

/** An activity with its one shift. */
export interface ActivityPlan {
  readonly id: string;
  readonly shiftId: string;
  readonly kind: DemoActivityKind | 'CLEANING_DAY';
  readonly title: string;
  readonly place: string;
  /** Who organizes it: the community's committee. */
  readonly organizationId: string;
  readonly teamId: string | null;
  readonly createdAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly signUps: readonly SignUpPlan[];
}

/** Something that the community plans for its residents, and the team that took it on. */
export interface PlanItemPlan {
  readonly id: string;
  readonly category: string;
  readonly source: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly claim: { readonly teamId: string; readonly at: Date } | null;
  readonly doneAt: Date | null;
}
