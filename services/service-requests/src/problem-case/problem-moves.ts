import { type CaseTable, eachMove } from '../working-case/case-moves.js';
import { ProblemStatus } from './problem-case.js';

/** What moves a problem case on. */
export enum ProblemAction {
  DECIDE = 'DECIDE',
  CLOSE = 'CLOSE',
}

/** How somebody stands to a problem case: for the government that it was lifted to. */
export type ProblemRelation = 'GOVERNMENT';

const { LIFTED, DECIDED, CLOSED } = ProblemStatus;

/** 问题工单: lifted, decided, closed; a decision may be replaced by another one. The one place that says it. */
export const PROBLEM_TABLE: CaseTable<ProblemStatus, ProblemAction, ProblemRelation> = {
  what: '问题工单',
  moves: eachMove<ProblemStatus, ProblemAction, ProblemRelation>([
    {
      from: [LIFTED, DECIDED],
      action: ProblemAction.DECIDE,
      to: DECIDED,
      who: ['GOVERNMENT'],
      needsText: true,
    },
    { from: [DECIDED], action: ProblemAction.CLOSE, to: CLOSED, who: ['GOVERNMENT'], needsText: true },
  ]),
};
