import { z } from 'zod';
import { type Sql } from '../database/sql.js';
import { type FeedEvent } from '../events/event.js';
import { divisionRow } from './division-row.js';

/**
 * Stores divisions in the local copy with one statement. A row that is not newer than the stored one is ignored; of
 * several with one code the newest counts. Rejects rows of another shape.
 */
export async function storeDivisions(sql: Sql, rows: readonly unknown[]): Promise<void> {
  const divisions = newestOfEach(z.array(divisionRow).parse(rows), ({ code }) => code);
  if (divisions.length === 0) return;
  await sql.query(STORE, [
    divisions.map(({ code }) => code),
    divisions.map(({ cityCode }) => cityCode),
    divisions.map(({ name }) => name),
    divisions.map(({ fullName }) => fullName),
    divisions.map(({ level }) => level),
    divisions.map(({ parentCode }) => parentCode),
    divisions.map(({ validFrom }) => validFrom.toISOString()),
    divisions.map(({ validTo }) => validTo?.toISOString() ?? null),
    divisions.map(({ version }) => version),
  ]);
}

/** Applies a run of events of Division: the newest of each decides whether it is stored or removed. */
export async function applyDivisionEvents(sql: Sql, events: readonly FeedEvent[]): Promise<void> {
  const newest = newestOfEach(events, ({ entityId }) => entityId);
  const removed = newest.filter(({ deleted }) => deleted);
  await storeDivisions(
    sql,
    newest.filter(({ deleted }) => !deleted).map(({ payload }) => payload),
  );
  if (removed.length === 0) return;
  await sql.query(REMOVE, [removed.map(({ entityId }) => entityId), removed.map(({ version }) => version)]);
}

/** Keeps the one with the highest version under each key. */
function newestOfEach<T extends { readonly version: number }>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const newest = new Map<string, T>();
  for (const one of all) {
    const key = keyOf(one);
    if ((newest.get(key)?.version ?? 0) < one.version) newest.set(key, one);
  }
  return [...newest.values()];
}

const STORE = `
  INSERT INTO division_copy AS stored
    (code, city_code, name, full_name, level, parent_code, valid_from, valid_to, version)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
    $8::timestamptz[], $9::integer[])
  ON CONFLICT (code) DO UPDATE SET
    city_code = excluded.city_code, name = excluded.name, full_name = excluded.full_name, level = excluded.level,
    parent_code = excluded.parent_code, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
    version = excluded.version
  WHERE stored.version < excluded.version`;

const REMOVE = `
  DELETE FROM division_copy AS stored
  USING unnest($1::text[], $2::integer[]) AS removed (code, version)
  WHERE stored.code = removed.code AND stored.version < removed.version`;
