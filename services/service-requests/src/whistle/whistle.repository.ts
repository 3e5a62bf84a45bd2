import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { CaseSelection } from '../working-case/case.repository.js';
import type { CallAction } from './call-moves.js';
import type { NewWhistle } from './new-whistle.js';
import type { WhistleCall } from './whistle-call.js';
import type { WhistleAction } from './whistle-moves.js';
import type { WhistleOrder } from './whistle-order.js';
import type { Whistle, WhistleFilter } from './whistle.js';

/** Which whistles somebody wants to see, as whom and in which order. */
export interface WhistleSelection extends CaseSelection<WhistleFilter> {
  readonly order: WhistleOrder;
}

/** A move of a whistle or of a call, with what a score takes. */
export interface WantedWhistleStep<TAction extends string> {
  readonly action: TAction;
  readonly expectedVersion: number;
  readonly text: string | null;
  readonly score?: number;
}

/** Who wants a change, and when. */
export interface Actor {
  readonly viewer: Viewer;
  readonly at: Date;
}

/** A call with its whistle. */
export interface CallOfWhistle {
  readonly whistle: Whistle;
  readonly call: WhistleCall;
}

/** Every stored whistle. Whoever reads says as whom, and gets what that viewer may see and nothing else. */
export interface WhistleRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Whistle[]>;
  findPage(selection: WhistleSelection, window: PageWindow): Promise<readonly Whistle[]>;
  count(selection: WhistleSelection): Promise<number>;
  /** Under divisions and those below them: the newest first. */
  ofDivisions(viewer: Viewer): ChildListReader<WhistleFilter, Whistle>;
  /** In grids: the newest first. */
  ofGrids(viewer: Viewer): ChildListReader<WhistleFilter, Whistle>;
  /** About requests: the newest first. */
  ofRequests(viewer: Viewer): ChildListReader<WhistleFilter, Whistle>;
  /** That called organizations: the newest first. */
  callingOrganizations(viewer: Viewer): ChildListReader<WhistleFilter, Whistle>;
  /** In the order in which they were named; at most 20 for each. The whistles must have been read as a viewer. */
  findCalls(whistleIds: readonly string[]): Promise<readonly WhistleCall[]>;
  /**
   * Stores a whistle with its calls, once for each request key; its request goes on as whistled. Throws
   * `DIVISION_UNKNOWN`, `NOT_FOUND`, `ACTION_NOT_AVAILABLE`, `CALENDAR_MISSING`, `FORBIDDEN` and `IDEMPOTENCY_KEY_REUSED`.
   */
  blow(whistle: NewWhistle, actor: Actor, key: Omit<IdempotentRequest, 'cityCode'>): Promise<Whistle>;
  /** Moves a whistle that the viewer may see. Throws `NOT_FOUND` and what the table of moves says. */
  move(id: string, wanted: WantedWhistleStep<WhistleAction>, actor: Actor): Promise<Whistle>;
  /** Moves a call of a whistle that the viewer may see. Throws `NOT_FOUND` and what the table of moves says. */
  moveCall(id: string, wanted: WantedWhistleStep<CallAction>, actor: Actor): Promise<CallOfWhistle>;
}
