import {
  allOf,
  type ChildListReader,
  cityCodeOf,
  claimKey,
  DomainError,
  groupBy,
  type IdempotentRequest,
  idsByCity,
  newEntityId,
  readByCity,
  rowsOf,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { policyInForce } from '../../points-policy/persistence/sql-points-policy.repository.js';
import type { PointsPolicy } from '../../points-policy/points-policy.js';
import type { PointsAccount, PointsEntry } from '../points-account.js';
import type { PointsAccountRepository, PointsBonus } from '../points-account.repository.js';
import { PointsEntryKind } from '../points-entry-kind.js';
import { lastDayOfPoints } from './last-day-of-points.js';
import { holdAccount, writeEntry } from './ledger.js';

const SELECT_ENTRIES = sql`SELECT e.volunteer_id AS "volunteerId", e.sequence, e.kind, e.points,
  e.balance_after AS "balanceAfter", e.at, e.reason, e.source_id AS "sourceId", e.expires_on::text AS "expiresOn",
  e.not_recovered AS "notRecovered" FROM points_entry e`;

/** Points belong to the person, and nobody else sees them. With the volunteer as `v`. */
const ownPoints = ({ subject }: Viewer): SqlText =>
  subject === null ? sql`FALSE` : sql`v.subject = ${subject}`;

/** Points in PostgreSQL. */
export class SqlPointsAccountRepository implements PointsAccountRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByVolunteers(ids: readonly string[], viewer: Viewer): Promise<readonly PointsAccount[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<PointsAccount>(
        this.dataSource,
        sql`SELECT a.volunteer_id AS "volunteerId", a.balance, a.lifetime_earned AS "lifetimeEarned",
              a.not_recovered AS "notRecovered"
            FROM points_account a JOIN volunteer v ON v.city_code = a.city_code AND v.id = a.volunteer_id
            WHERE a.city_code = ${city} AND a.volunteer_id = ANY(${group}) AND ${ownPoints(viewer)}`,
      ),
    );
  }

  ofVolunteers(viewer: Viewer): ChildListReader<null, PointsEntry> {
    return entriesOfVolunteers(this.dataSource, viewer);
  }

  async findRules(cityCodes: readonly string[], day: string): Promise<readonly PointsPolicy[]> {
    const found = await Promise.all(
      [...new Set(cityCodes)].map((cityCode) => policyInForce(this.dataSource, cityCode, day)),
    );
    return found.filter((policy) => policy !== null);
  }

  grantBonus(
    { volunteerId, divisionCode, reason, day }: PointsBonus,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<PointsEntry> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return entryWith(manager, replayOf);
      const policy = await policyInForce(manager, cityCode, day);
      const points = policy?.referralPoints ?? null;
      if (policy === null || points === null)
        throw new DomainError('ACTION_NOT_AVAILABLE', '该市的积分办法没有推荐积分', { field: 'volunteerId' });
      const expiresOn = await lastDayOfPoints(manager, policy, day);
      await writeEntry(manager, await holdAccount(manager, volunteerId), {
        kind: PointsEntryKind.BONUS,
        id,
        points,
        reason,
        at: new Date(),
        expiresOn,
        lifetime: points,
      });
      return entryWith(manager, id);
    });
  }
}

const entriesOfVolunteers = (database: Sql, viewer: Viewer): ChildListReader<null, PointsEntry> => ({
  readPages: async (ids, _, { first, after }) => {
    const older = after ? [sql`e.sequence < ${after[0]}`] : [];
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<PointsEntry>(
        database,
        sql`SELECT own.* FROM volunteer v CROSS JOIN LATERAL (
              ${SELECT_ENTRIES} WHERE ${allOf([sql`e.city_code = ${city} AND e.volunteer_id = v.id`, ...older])}
              ORDER BY e.sequence DESC LIMIT ${first + 1}
            ) own
            WHERE v.city_code = ${city} AND v.id = ANY(${group}) AND ${ownPoints(viewer)}
            ORDER BY own."volunteerId", own.sequence DESC`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ volunteerId }) => volunteerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT a.volunteer_id AS id, a.entries AS count
            FROM points_account a JOIN volunteer v ON v.city_code = a.city_code AND v.id = a.volunteer_id
            WHERE a.city_code = ${city} AND a.volunteer_id = ANY(${group}) AND ${ownPoints(viewer)}`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

async function entryWith(database: Sql, id: string): Promise<PointsEntry> {
  const [entry] = await rowsOf<PointsEntry>(
    database,
    sql`${SELECT_ENTRIES} WHERE e.city_code = ${cityCodeOf(id)} AND e.id = ${id}`,
  );
  if (!entry) throw new Error(`No entry ${id}, though it was just written`);
  return entry;
}
