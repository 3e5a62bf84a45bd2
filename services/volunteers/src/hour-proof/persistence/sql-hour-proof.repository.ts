import { cityCodeOf, cityOfId, ConflictError, DomainError, NotFoundError } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { revokeCertificates } from '../../certificate/persistence/revoke-certificates.js';
import { type HourRecord, HourRecordState } from '../../hour-record/hour-record.js';
import { hourRecordTable } from '../../hour-record/persistence/hour-record.table.js';
import { announcedHours, theRecord } from '../../hour-record/persistence/told-hours.js';
import { takeBackPoints } from '../../points-account/persistence/earn-points.js';
import { countedChange, countedFor } from '../../volunteer-counts/persistence/counted-change.js';
import type { NewHourCaps } from '../hour-proof.js';
import type { HourProofRepository, ProofOfShift } from '../hour-proof.repository.js';
import { recordHours } from './record-hours.js';

/** Proven hours in PostgreSQL. */
export class SqlHourProofRepository implements HourProofRepository {
  constructor(private readonly dataSource: DataSource) {}

  record(proof: ProofOfShift): Promise<readonly (HourRecord | DomainError)[]> {
    return this.dataSource.transaction((manager) => recordHours(manager, proof));
  }

  reverse(id: string, expectedVersion: number, reason: string, reversedBy: string): Promise<HourRecord> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(hourRecordTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('服务时长记录');
      if (row.version !== expectedVersion) throw new ConflictError('服务时长记录', row.version);
      if (row.state !== 'CONFIRMED')
        throw new DomainError('ACTION_NOT_AVAILABLE', '只有已确认的时长可以冲销', {
          field: 'id',
          status: row.state,
        });
      return countedChange(manager, countedFor(row), async () => {
        await manager.update(hourRecordTable, where, {
          version: row.version + 1,
          state: HourRecordState.REVERSED,
          reversedAt: new Date(),
          reversedBy,
          reversalReason: reason,
        });
        await takeBackPoints(manager, row);
        await revokeCertificates(
          manager,
          where.cityCode,
          sql`volunteer_id = ${row.volunteerId} AND from_day <= ${row.servedOn}::date AND to_day > ${row.servedOn}::date`,
        );
        const reversed = await theRecord(manager, id);
        await announcedHours(manager, [reversed], 'HoursReversed');
        return reversed;
      });
    });
  }

  async publishCaps(caps: NewHourCaps, publishedBy: string): Promise<void> {
    const { divisionCode, validFrom, hoursPerActivity, hoursPerDay } = caps;
    await this.dataSource.query(
      `INSERT INTO hour_cap (city_code, valid_from, version, hours_per_activity, hours_per_day, published_by, published_at)
       SELECT $1, $2::date, coalesce(max(version), 0) + 1, $3, $4, $5, $6 FROM hour_cap
       WHERE city_code = $1 AND valid_from = $2::date`,
      [cityCodeOf(divisionCode), validFrom, hoursPerActivity, hoursPerDay, publishedBy, new Date()],
    );
  }
}
