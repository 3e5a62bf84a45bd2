import { MatterAction } from './matter-action.js';
import { MatterActor } from './matter-actor.js';
import { MatterStatus } from './matter-status.js';

/** What a move takes beside the matter: REASON a text, DECISION what was decided, RESPONSIBLE who carries it out. */
type MatterNeed = 'REASON' | 'DECISION' | 'RESPONSIBLE';

/** One legal move. */
export interface MatterMove {
  readonly from: MatterStatus;
  readonly action: MatterAction;
  readonly to: MatterStatus;
  /** Any one of these may do it. */
  readonly who: readonly MatterActor[];
  readonly needs: readonly MatterNeed[];
}

const { RAISED, ACCEPTED, IN_PROGRESS, DECIDED, COMPLETED, REJECTED } = MatterStatus;
const Action = MatterAction;
const { COORDINATOR, CHAIR, RAISER, RESPONSIBLE } = MatterActor;

const BODY: readonly MatterActor[] = [CHAIR, COORDINATOR];
const REASON: readonly MatterNeed[] = ['REASON'];
const RESOLUTION: readonly MatterNeed[] = ['DECISION', 'RESPONSIBLE'];

/** The life of a matter from its raising to its completion. The one place that says it. */
export const MATTER_MOVES: readonly MatterMove[] = [
  { from: RAISED, action: Action.ACCEPT, to: ACCEPTED, who: BODY, needs: [] },
  { from: RAISED, action: Action.REJECT, to: REJECTED, who: BODY, needs: REASON },
  { from: ACCEPTED, action: Action.REJECT, to: REJECTED, who: BODY, needs: REASON },
  { from: REJECTED, action: Action.REINSTATE, to: RAISED, who: [...BODY, RAISER], needs: REASON },
  { from: ACCEPTED, action: Action.START, to: IN_PROGRESS, who: BODY, needs: [] },
  { from: ACCEPTED, action: Action.DECIDE, to: DECIDED, who: BODY, needs: RESOLUTION },
  { from: IN_PROGRESS, action: Action.DECIDE, to: DECIDED, who: BODY, needs: RESOLUTION },
  { from: DECIDED, action: Action.REVISE, to: IN_PROGRESS, who: BODY, needs: REASON },
  { from: DECIDED, action: Action.COMPLETE, to: COMPLETED, who: [RESPONSIBLE, ...BODY], needs: REASON },
  { from: COMPLETED, action: Action.REOPEN, to: IN_PROGRESS, who: [...BODY, RAISER], needs: REASON },
];

/** The moves that a status allows. */
export const matterMovesFrom = (status: MatterStatus): readonly MatterMove[] =>
  MATTER_MOVES.filter(({ from }) => from === status);

/** Statuses in which nothing is left to be done. */
export const CLOSED_MATTERS: ReadonlySet<MatterStatus> = new Set([COMPLETED, REJECTED]);
