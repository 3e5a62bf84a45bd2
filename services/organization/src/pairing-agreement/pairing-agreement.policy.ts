import { DomainError, type Viewer, type WorkingRows } from '@governance/shared';
import { managesLists } from '../co-building/co-building.policy.js';
import { actionsFrom } from '../co-building/move.js';
import { AGREEMENT_MOVES } from './agreement-moves.js';
import type { AgreementAction, PairingAgreement } from './pairing-agreement.js';

/** Agreements are working rows: for whoever governs the community, and for the unit. With the agreement as `w`. */
export const PAIRING_AGREEMENT_ROWS: WorkingRows = {
  division: 'w.division_code',
  organizations: ['w.unit_id'],
};

/** Throws `FORBIDDEN` unless the viewer records agreements of this community: its officers and their machines. */
export function assertMaySign(viewer: Viewer, divisionCode: string): void {
  if (!managesLists(viewer, divisionCode))
    throw new DomainError('FORBIDDEN', '您无权登记该地的共建协议', { action: 'signAgreement' });
}

/** What a viewer may do with an agreement now. */
export const agreementActions = (agreement: PairingAgreement, viewer: Viewer): readonly AgreementAction[] =>
  actionsFrom(AGREEMENT_MOVES, agreement.status, () => managesLists(viewer, agreement.divisionCode));
