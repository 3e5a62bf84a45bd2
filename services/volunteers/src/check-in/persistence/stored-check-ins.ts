import { appendEvents, cityOfId, newEntityId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type CheckIn, CheckInKind, holderOf, type NewCheckIn } from '../check-in.js';
import { SELECT_CHECK_INS } from './check-in-statements.js';

/** A check-in that must be there, whoever asks: the row rule has spoken before. Throws `NOT_FOUND`. */
export async function theCheckIn(database: Sql, id: string): Promise<CheckIn> {
  const [checkIn] = await rowsOf<CheckIn>(
    database,
    sql`${SELECT_CHECK_INS} WHERE c.city_code = ${cityOfId(id)} AND c.id = ${id}`,
  );
  if (!checkIn) throw new NotFoundError('报到');
  return checkIn;
}

/** Stores check-ins of one city, of holders who are held and not checked in there. */
export async function insertCheckIns(
  transaction: Sql,
  cityCode: string,
  checkIns: readonly NewCheckIn[],
): Promise<void> {
  await rowsOf(
    transaction,
    sql`INSERT INTO check_in
          (city_code, id, division_code, version, kind, holder_id, organization_id, volunteer_id, started_at)
        SELECT ${cityCode}, it.id, it.division_code, 1, it.kind, it.holder_id, it.organization_id, it.volunteer_id,
          ${new Date()}::timestamptz
        FROM unnest(${checkIns.map(({ divisionCode }) => newEntityId(divisionCode))}::text[],
          ${checkIns.map(({ divisionCode }) => divisionCode)}::text[], ${checkIns.map(({ kind }) => kind)}::text[],
          ${checkIns.map(holderOf)}::text[], ${checkIns.map(({ organizationId }) => organizationId)}::text[],
          ${checkIns.map(({ volunteerId }) => volunteerId)}::text[])
          AS it (id, division_code, kind, holder_id, organization_id, volunteer_id)
        WHERE NOT EXISTS (SELECT FROM volunteer v
          WHERE v.city_code = ${cityCode} AND v.id = it.volunteer_id AND v.left_at IS NOT NULL)`,
  );
}

/** The check-ins of these holders that stand in their communities, by holder. */
export async function standingCheckIns(
  database: Sql,
  cityCode: string,
  checkIns: readonly NewCheckIn[],
): Promise<ReadonlyMap<string, CheckIn>> {
  const rows = await rowsOf<CheckIn>(
    database,
    sql`${SELECT_CHECK_INS} WHERE c.city_code = ${cityCode} AND c.holder_id = ANY(${checkIns.map(holderOf)})
          AND c.division_code = ANY(${[...new Set(checkIns.map(({ divisionCode }) => divisionCode))]})
          AND c.ended_at IS NULL`,
  );
  return new Map(rows.map((row) => [holderOf(row), row]));
}

/** Tells others that a unit came or went; of a member nothing but the place. In the transaction that changed it. */
export async function announceCheckIns(
  transaction: Sql,
  checkIns: readonly CheckIn[],
  type: string,
): Promise<void> {
  await appendEvents(
    transaction,
    checkIns.map(({ id, divisionCode, version, kind, organizationId, at, endedAt }) => ({
      type,
      entity: 'CheckIn',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        divisionCode,
        kind,
        ...(kind === CheckInKind.UNIT ? { organizationId } : {}),
        at,
        endedAt,
      },
    })),
  );
}
