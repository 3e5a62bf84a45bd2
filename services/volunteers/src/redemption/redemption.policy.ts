import { DomainError, type Viewer } from '@governance/shared';
import type { ExchangeStation } from '../exchange-station/exchange-station.js';
import { serves } from '../exchange-station/exchange-station.policy.js';

/**
 * Redemptions are the volunteer's own matter. At the counter the code is all that is known of them: whoever hands out the
 * reward sees what it is for, never who it is or what else they have.
 */

/** Handing out is for the people of the station; a code of another one is answered as one that there is not. */
export function assertServes(viewer: Viewer, station: ExchangeStation): void {
  if (serves(viewer, station)) return;
  throw new DomainError('NOT_FOUND', '未找到该兑换', { entity: '兑换', field: 'code' });
}

/** Only people redeem, and only for themselves. Answers who they are at the issuer of tokens. */
export function redeemerOf({ subject }: Viewer): string {
  if (subject !== null) return subject;
  throw new DomainError('FORBIDDEN', '请先登录', { action: 'redeemPoints' });
}
