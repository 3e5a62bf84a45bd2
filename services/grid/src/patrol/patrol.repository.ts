import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { NewPatrol, Patrol, PatrolFilter, ReachedCheckpoint } from './patrol.js';

/** Whose list, of what. */
export interface PatrolSelection {
  readonly viewer: Viewer;
  readonly filter: PatrolFilter;
}

/** What a patrol is checked against, read while its grid is held. */
export interface PatrolGround {
  readonly grid: {
    readonly divisionCode: string;
    readonly validFrom: Date;
    readonly validTo: Date | null;
  } | null;
  readonly worker: {
    readonly divisionCode: string;
    readonly subject: string | null;
    /** Whether they answered for the grid when the patrol began. */
    readonly isAssigned: boolean;
  } | null;
  /** Names of the grid's checkpoints, by id. */
  readonly checkpoints: ReadonlyMap<string, string>;
}

/** A patrol, the request that it came with, and what decides whether it is stored. */
export interface PatrolRecording {
  readonly patrol: NewPatrol;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
  /** Throws what is wrong. Not asked for a repetition. */
  readonly admit: (ground: PatrolGround) => void;
}

/** Every stored patrol. Whoever reads says who they are; lists come with the newest first. */
export interface PatrolRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Patrol[]>;
  findPage(selection: PatrolSelection, window: PageWindow): Promise<readonly Patrol[]>;
  count(selection: PatrolSelection): Promise<number>;
  ofGrids(viewer: Viewer): ChildListReader<null, Patrol>;
  /** Checkpoints that patrols reached, in order. Of patrols that the caller may see. */
  findReached(patrolIds: readonly string[]): Promise<readonly ReachedCheckpoint[]>;
  /** Stores a patrol, once for each request key. */
  add(recording: PatrolRecording): Promise<Patrol>;
}
