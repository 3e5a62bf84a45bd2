import type { DeliberationActor } from './deliberation-actor.js';
import type { DeliberationLevel } from './deliberation-level.js';
import type { DeliberationOutcome } from './deliberation-outcome.js';
import type { DeliberationProposer } from './deliberation-proposer.js';
import type { DeliberationStep } from './deliberation-step.js';

/** Rounds that a deliberation may have: each has five steps. */
export const MAX_ROUNDS = 20;
/** Longest list of steps. */
export const MAX_STEPS = MAX_ROUNDS * 5;

/** A question that a joint body deliberates in five steps. */
export interface Deliberation {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every step; the number of steps taken. */
  readonly version: number;
  readonly level: DeliberationLevel;
  readonly quarterId: string | null;
  readonly jointBodyId: string;
  readonly title: string;
  readonly topic: string;
  readonly proposer: DeliberationProposer;
  readonly proposedByOrganizationId: string | null;
  /** The request that gave rise to it. */
  readonly serviceRequestId: string | null;
  readonly chairOrganizationId: string;
  readonly openedAt: Date;
  readonly step: DeliberationStep;
  /** Day and time of the last step. */
  readonly steppedAt: Date;
  readonly round: number;
  /** Of this round; null before its evaluation. */
  readonly outcome: DeliberationOutcome | null;
  /** The last round that was made public; null before the first. */
  readonly publishedRound: number | null;
}

/** A deliberation as one viewer reads it. */
export interface SeenDeliberation extends Deliberation {
  /** Whether the viewer sees it as a working row, not only what was made public. */
  readonly isInside: boolean;
}

/** What a list of deliberations is limited to. */
export interface DeliberationFilter {
  readonly divisionCode?: string | null;
  readonly jointBodyId?: string | null;
  readonly level?: DeliberationLevel | null;
  readonly step?: DeliberationStep | null;
}

/** One step that was taken. */
export interface StepRecord {
  readonly deliberationId: string;
  readonly round: number;
  readonly step: DeliberationStep;
  readonly heldAt: Date;
  readonly attendance: number | null;
  readonly decision: string | null;
  readonly decidedByOrganizationId: string | null;
  readonly notice: string | null;
  readonly outcome: DeliberationOutcome | null;
  /** How many people gave 1, 2, 3, 4 and 5 points; null but for an evaluation. */
  readonly scores: readonly number[] | null;
  readonly summary: string | null;
  readonly documentReference: string | null;
  readonly recordedAt: Date;
  readonly actor: DeliberationActor;
}
