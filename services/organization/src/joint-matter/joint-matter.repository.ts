import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { JointMatter, JointMatterFilter, MatterEntry } from './joint-matter.js';
import type { MatterActor } from './matter-actor.js';
import type { NewJointMatter } from './new-joint-matter.js';
import type { PlannedMatterMove } from './planned-matter-move.js';

/** Which matters somebody wants to see, and as whom. */
export interface MatterSelection {
  readonly viewer: Viewer;
  readonly filter: JointMatterFilter;
}

/** As whom a matter is raised. */
export interface Raising {
  readonly actor: MatterActor;
  readonly organizationId: string | null;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored matter, newest first. Whatever reads takes a viewer and gives what they may see. */
export interface JointMatterRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly JointMatter[]>;
  findPage(selection: MatterSelection, window: PageWindow): Promise<readonly JointMatter[]>;
  count(selection: MatterSelection): Promise<number>;
  ofBodies(viewer: Viewer): ChildListReader<Pick<JointMatterFilter, 'status'>, JointMatter>;
  /** Oldest first, at most 500 entries for each. The matters must have been read as a viewer. */
  findTimelines(matterIds: readonly string[]): Promise<readonly MatterEntry[]>;
  /**
   * Stores a matter with the first entry of its timeline, once for each request key. Throws `INVALID_INPUT` for a body
   * that is dissolved and for a raiser that does not stand or, raising for itself, has no seat.
   */
  raise(matter: NewJointMatter, raising: Raising): Promise<JointMatter>;
  /** Stores a move with its entry. Throws `CONFLICT` when the matter has moved meanwhile. */
  move(move: PlannedMatterMove): Promise<JointMatter>;
}
