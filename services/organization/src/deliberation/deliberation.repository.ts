import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { DeliberationActor } from './deliberation-actor.js';
import type { DeliberationFilter, SeenDeliberation, StepRecord } from './deliberation.js';
import type { NewDeliberation } from './new-deliberation.js';
import type { PlannedStep } from './planned-step.js';

/** Which deliberations somebody wants to see, and as whom. */
export interface DeliberationSelection {
  readonly viewer: Viewer;
  readonly filter: DeliberationFilter;
}

/** As whom a deliberation is opened. */
export interface Opening {
  readonly actor: DeliberationActor;
  readonly viewer: Viewer;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

type OfParents = ChildListReader<Pick<DeliberationFilter, 'level' | 'step'>, SeenDeliberation>;

/** Every stored deliberation, newest first. Whatever reads takes a viewer and gives what they may see. */
export interface DeliberationRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly SeenDeliberation[]>;
  findPage(selection: DeliberationSelection, window: PageWindow): Promise<readonly SeenDeliberation[]>;
  count(selection: DeliberationSelection): Promise<number>;
  ofBodies(viewer: Viewer): OfParents;
  /** Those of places themselves, not of those below. */
  ofDivisions(viewer: Viewer): OfParents;
  /** Oldest first, at most 100 steps for each. The deliberations must have been read as a viewer. */
  findSteps(deliberationIds: readonly string[]): Promise<readonly StepRecord[]>;
  /**
   * Stores a deliberation with its first step, once for each request key. Throws what only other things tell:
   * `DIVISION_UNKNOWN`, and `INVALID_INPUT` for a place outside that of the body, a body that is dissolved and
   * organizations that do not stand.
   */
  open(deliberation: NewDeliberation, opening: Opening): Promise<SeenDeliberation>;
  /** Stores a step. Throws `CONFLICT` when the deliberation has moved meanwhile. */
  advance(step: PlannedStep, viewer: Viewer): Promise<SeenDeliberation>;
}
