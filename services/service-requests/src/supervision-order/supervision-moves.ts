import { type CaseTable, eachMove } from '../working-case/case-moves.js';
import { SupervisionStatus } from './supervision-order.js';

/** What moves an order on. */
export enum SupervisionAction {
  ANSWER = 'ANSWER',
  REJECT_ANSWER = 'REJECT_ANSWER',
  CLOSE = 'CLOSE',
  WITHDRAW = 'WITHDRAW',
}

/** How somebody stands to an order. */
export type SupervisionRelation = 'ISSUER' | 'ADDRESSEE';

const { ISSUED, ANSWERED, CLOSED, WITHDRAWN } = SupervisionStatus;

/** 督办: issued, answered, accepted. The one place that says it. */
export const SUPERVISION_TABLE: CaseTable<SupervisionStatus, SupervisionAction, SupervisionRelation> = {
  what: '督办单',
  moves: eachMove<SupervisionStatus, SupervisionAction, SupervisionRelation>([
    { from: [ISSUED], action: SupervisionAction.ANSWER, to: ANSWERED, who: ['ADDRESSEE'], needsText: true },
    {
      from: [ANSWERED],
      action: SupervisionAction.REJECT_ANSWER,
      to: ISSUED,
      who: ['ISSUER'],
      needsText: true,
    },
    { from: [ANSWERED], action: SupervisionAction.CLOSE, to: CLOSED, who: ['ISSUER'] },
    {
      from: [ISSUED, ANSWERED],
      action: SupervisionAction.WITHDRAW,
      to: WITHDRAWN,
      who: ['ISSUER'],
      needsText: true,
    },
  ]),
};
