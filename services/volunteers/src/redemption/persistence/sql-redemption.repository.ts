import {
  type ChildListReader,
  cityOfCaseNumber,
  cityOfId,
  ConflictError,
  DomainError,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { holdAccount, writeEntry } from '../../points-account/persistence/ledger.js';
import { PointsEntryKind } from '../../points-account/points-entry-kind.js';
import type { Redemption } from '../redemption.js';
import { RedemptionState } from '../redemption-state.js';
import type { Redeeming, RedemptionRepository } from '../redemption.repository.js';
import { redeemPoints } from './redeem-points.js';
import {
  announcedRedemption,
  ownRedemptions,
  redemptionsOfVolunteers,
  SELECT_REDEMPTIONS,
  writtenRedemption,
} from './redemption-statements.js';
import { redemptionTable } from './redemption.table.js';

/** Redemptions in PostgreSQL. */
export class SqlRedemptionRepository implements RedemptionRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Redemption[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Redemption>(
        this.dataSource,
        sql`${SELECT_REDEMPTIONS} WHERE r.city_code = ${city} AND r.id = ANY(${group}) AND ${ownRedemptions(viewer)}`,
      ),
    );
  }

  ofVolunteers(viewer: Viewer): ChildListReader<null, Redemption> {
    return redemptionsOfVolunteers(this.dataSource, viewer);
  }

  async findByCode(code: string): Promise<Redemption | null> {
    const [redemption] = await rowsOf<Redemption>(
      this.dataSource,
      sql`${SELECT_REDEMPTIONS} WHERE r.city_code = ${cityOfCaseNumber(code)} AND r.collection_code = ${code}`,
    );
    return redemption ?? null;
  }

  redeem(redeeming: Redeeming): Promise<Redemption> {
    return this.dataSource.transaction((manager) => redeemPoints(manager, redeeming));
  }

  collect(id: string, collectedBy: string, at: Date): Promise<Redemption> {
    return this.dataSource.transaction(async (manager) => {
      const { version } = await holdPending(manager, id);
      const change = { version: version + 1, state: RedemptionState.COLLECTED, collectedAt: at, collectedBy };
      await manager.update(redemptionTable, { cityCode: cityOfId(id), id }, change);
      return announcedRedemption(manager, await writtenRedemption(manager, id), 'RedemptionCollected');
    });
  }

  cancel(id: string, expectedVersion: number, at: Date): Promise<Redemption> {
    const cityCode = cityOfId(id);
    return this.dataSource.transaction(async (manager) => {
      const held = await holdPending(manager, id, expectedVersion);
      const change = { version: held.version + 1, state: RedemptionState.CANCELLED, cancelledAt: at };
      await manager.update(redemptionTable, { cityCode, id }, change);
      await writeEntry(manager, await holdAccount(manager, held.volunteerId), {
        kind: PointsEntryKind.REVERSE,
        points: held.points,
        reason: '撤销兑换',
        at,
        sourceId: id,
        reverses: held.entrySequence,
        expiresOn: held.pointsLastUntil,
      });
      await manager.query('UPDATE reward_item SET stock = stock + $3 WHERE city_code = $1 AND id = $2', [
        ...[cityCode, held.itemId, held.quantity],
      ]);
      return announcedRedemption(manager, await writtenRedemption(manager, id), 'RedemptionCancelled');
    });
  }
}

/** Holds a redemption that waits to be collected. Throws `CONFLICT` for another version than the expected one. */
async function holdPending(manager: EntityManager, id: string, expectedVersion?: number) {
  const row = await manager.findOneOrFail(redemptionTable, {
    where: { cityCode: cityOfId(id), id },
    lock: { mode: 'pessimistic_write' },
  });
  if (expectedVersion !== undefined && row.version !== expectedVersion)
    throw new ConflictError('兑换', row.version);
  if (row.state === 'PENDING') return row;
  const details = { field: expectedVersion === undefined ? 'code' : 'id', status: row.state };
  throw new DomainError('ACTION_NOT_AVAILABLE', '该兑换已领取或已撤销', details);
}
