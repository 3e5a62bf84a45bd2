import type { MatterActor } from './matter-actor.js';
import type { MatterStatus } from './matter-status.js';

/** Longest timeline that a matter may have. */
export const MAX_MATTER_TIMELINE = 500;

/** Something that a joint body is to decide and have carried out. */
export interface JointMatter {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every move; the length of the timeline. */
  readonly version: number;
  readonly jointBodyId: string;
  /** Who leads the body now. */
  readonly chairOrganizationId: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly raisedByOrganizationId: string;
  readonly raisedAt: Date;
  /** The request that gave rise to it. */
  readonly serviceRequestId: string | null;
  readonly status: MatterStatus;
  readonly decision: string | null;
  readonly decidedAt: Date | null;
  readonly responsibleOrganizationId: string | null;
  readonly completedAt: Date | null;
}

/** What a list of matters is limited to. */
export interface JointMatterFilter {
  readonly divisionCode?: string | null;
  readonly jointBodyId?: string | null;
  readonly status?: readonly MatterStatus[] | null;
}

/** One move of a matter, or its raising. */
export interface MatterEntry {
  readonly matterId: string;
  readonly at: Date;
  readonly from: MatterStatus | null;
  readonly to: MatterStatus;
  readonly action: string;
  readonly actor: MatterActor;
  readonly organizationId: string | null;
  readonly reason: string | null;
}
