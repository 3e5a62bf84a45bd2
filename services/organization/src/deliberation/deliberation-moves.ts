import { DeliberationAction } from './deliberation-action.js';
import { DeliberationActor } from './deliberation-actor.js';
import { DeliberationOutcome } from './deliberation-outcome.js';
import { DeliberationStep } from './deliberation-step.js';

/**
 * What a step takes beside its day: ATTENDANCE how many came, SUMMARY what happened, DECISION what was decided and by which
 * organization, NOTICE what is made public, VERDICT the outcome and what the people asked gave.
 */
export type DeliberationNeed = 'ATTENDANCE' | 'SUMMARY' | 'DECISION' | 'NOTICE' | 'VERDICT';

/** One legal move. */
export interface DeliberationMove {
  readonly from: DeliberationStep;
  /** Only after this outcome; after any when null. */
  readonly after: DeliberationOutcome | null;
  readonly action: DeliberationAction;
  readonly to: DeliberationStep;
  /** Any one of these may do it. */
  readonly who: readonly DeliberationActor[];
  readonly needs: readonly DeliberationNeed[];
}

const { COLLECT, SET, DELIBERATE, PUBLICISE, EVALUATE } = DeliberationStep;
const Action = DeliberationAction;
const who: readonly DeliberationActor[] = [DeliberationActor.CHAIR, DeliberationActor.COORDINATOR];

/**
 * 汇、定、议、示、评: one step after the other, none skipped and none taken back. What was not resolved may be taken up
 * again: a new round, from the first step. The one place that says it.
 */
export const DELIBERATION_MOVES: readonly DeliberationMove[] = [
  { from: COLLECT, after: null, action: Action.SET, to: SET, who, needs: [] },
  {
    from: SET,
    after: null,
    action: Action.DELIBERATE,
    to: DELIBERATE,
    who,
    needs: ['ATTENDANCE', 'DECISION'],
  },
  { from: DELIBERATE, after: null, action: Action.PUBLICISE, to: PUBLICISE, who, needs: ['NOTICE'] },
  { from: PUBLICISE, after: null, action: Action.EVALUATE, to: EVALUATE, who, needs: ['VERDICT'] },
  {
    from: EVALUATE,
    after: DeliberationOutcome.NOT_RESOLVED,
    action: Action.REOPEN,
    to: COLLECT,
    who,
    needs: ['SUMMARY'],
  },
];

/** The moves that a step allows, after an outcome where there is one. */
export const deliberationMovesFrom = (
  step: DeliberationStep,
  outcome: DeliberationOutcome | null,
): readonly DeliberationMove[] =>
  DELIBERATION_MOVES.filter(({ from, after }) => from === step && (after === null || after === outcome));
