import type { Move } from '../co-building/move.js';
import { AgreementAction, AgreementStatus } from './pairing-agreement.js';

/** PLACE: officers who manage the lists of the community. */
export type AgreementRelation = 'PLACE';

const PLACE: readonly AgreementRelation[] = ['PLACE'];
const { SIGNED, COMPLETED, TERMINATED } = AgreementStatus;

/** The life of an agreement, after its signing. */
export const AGREEMENT_MOVES: readonly Move<AgreementStatus, AgreementAction, AgreementRelation>[] = [
  { from: SIGNED, action: AgreementAction.COMPLETE, to: COMPLETED, who: PLACE, needsReason: false },
  { from: SIGNED, action: AgreementAction.TERMINATE, to: TERMINATED, who: PLACE, needsReason: true },
];
