import { randomBytes } from 'node:crypto';
import {
  businessDay,
  CASE_NUMBER_CHANCE_BYTES,
  caseNumber,
  cityOfId,
  claimKey,
  DomainError,
  newEntityId,
  NotFoundError,
  rowsOf,
  type Sql,
  startOfBusinessDay,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { RewardItem } from '../../exchange-station/exchange-station.js';
import { expirePoints } from '../../points-account/persistence/expire-points.js';
import {
  type HeldAccount,
  holdAccount,
  takeFromLots,
  writeEntry,
} from '../../points-account/persistence/ledger.js';
import { PointsEntryKind } from '../../points-account/points-entry-kind.js';
import { policyInForce } from '../../points-policy/persistence/sql-points-policy.repository.js';
import { RedemptionWindow, windowStart } from '../../points-policy/redemption-window.js';
import type { Redemption } from '../redemption.js';
import { RedemptionState } from '../redemption-state.js';
import type { Redeeming } from '../redemption.repository.js';
import { announcedRedemption, writtenRedemption } from './redemption-statements.js';
import { redemptionTable } from './redemption.table.js';

/**
 * Spends points in the caller's transaction; a repetition spends nothing. The account is held before the item, as
 * whoever cancels does: so nobody waits in a circle.
 */
export async function redeemPoints(
  manager: EntityManager,
  { wanted: { itemId, quantity }, subject, at, request }: Redeeming,
): Promise<Redemption> {
  const [cityCode, id] = [cityOfId(itemId), newEntityId(itemId)];
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
  if (replayOf !== null) return writtenRedemption(manager, replayOf);

  const today = businessDay(at);
  const held = await holdAccount(manager, await volunteerOf(manager, cityCode, subject));
  const account = await expirePoints(manager, held, { today, at });
  const rules = await policyInForce(manager, cityCode, today);
  await assertWindowFree(
    manager,
    account,
    windowStart(rules?.redemptionWindow ?? RedemptionWindow.ANY_TIME, today),
  );
  const item = await takeFromStock(manager, itemId, quantity);
  const price = item.points * quantity;
  if (account.balance < price)
    throw new DomainError('POINTS_INSUFFICIENT', '积分不足', { field: 'quantity' });
  const points = rules?.clearsBalanceOnRedemption === true ? account.balance : price;
  const pointsLastUntil = await takeFromLots(manager, account, points);
  const { entries: entrySequence, volunteerId } = await writeEntry(manager, account, {
    kind: PointsEntryKind.REDEEM,
    points: -points,
    at,
    sourceId: id,
    reason: `兑换${item.name}×${String(quantity)}`,
  });
  await manager.insert(redemptionTable, {
    cityCode,
    id,
    divisionCode: item.divisionCode,
    version: 1,
    volunteerId,
    itemId,
    stationId: item.stationId,
    quantity,
    points,
    state: RedemptionState.PENDING,
    entrySequence,
    pointsLastUntil,
    redeemedAt: at,
    collectionCode: caseNumber(cityCode, randomBytes(CASE_NUMBER_CHANCE_BYTES)),
  });
  return announcedRedemption(manager, await writtenRedemption(manager, id), 'PointsRedeemed');
}

async function volunteerOf(transaction: Sql, cityCode: string, subject: string): Promise<string> {
  const [volunteer] = await rowsOf<{ id: string }>(
    transaction,
    sql`SELECT id FROM volunteer WHERE city_code = ${cityCode} AND subject = ${subject}`,
  );
  if (!volunteer) throw new NotFoundError('志愿者', 'itemId');
  return volunteer.id;
}

/** Whoever redeems is held, so nobody redeems twice in one window by being fast. What was cancelled does not count. */
async function assertWindowFree(
  transaction: Sql,
  { cityCode, volunteerId }: HeldAccount,
  firstDay: string | null,
): Promise<void> {
  if (firstDay === null) return;
  const earlier = await rowsOf(
    transaction,
    sql`SELECT 1 FROM redemption WHERE city_code = ${cityCode} AND volunteer_id = ${volunteerId}
          AND state <> 'CANCELLED' AND redeemed_at >= ${startOfBusinessDay(firstDay)} LIMIT 1`,
  );
  if (earlier.length === 0) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', '本周期内已兑换过,请下个周期再来', { field: 'itemId' });
}

/** Takes things out of the stock, where nobody else does meanwhile. */
async function takeFromStock(
  transaction: Sql,
  itemId: string,
  quantity: number,
): Promise<RewardItem & { readonly divisionCode: string }> {
  const city = cityOfId(itemId);
  const [item] = await rowsOf<RewardItem & { divisionCode: string }>(
    transaction,
    sql`SELECT i.id, i.station_id AS "stationId", i.version, i.name, i.points, i.stock, i.offered,
          s.division_code AS "divisionCode"
        FROM reward_item i JOIN exchange_station s ON s.city_code = i.city_code AND s.id = i.station_id
        WHERE i.city_code = ${city} AND i.id = ${itemId} AND i.offered AND s.closed_at IS NULL FOR UPDATE OF i`,
  );
  if (!item) throw new NotFoundError('兑换物品', 'itemId');
  if (item.stock < quantity) throw new DomainError('STOCK_INSUFFICIENT', '库存不足', { field: 'quantity' });
  await transaction.query('UPDATE reward_item SET stock = stock - $3 WHERE city_code = $1 AND id = $2', [
    ...[city, itemId, quantity],
  ]);
  return item;
}
