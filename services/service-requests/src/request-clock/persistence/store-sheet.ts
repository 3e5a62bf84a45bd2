import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { ClockSheet, RequestClock, RequestExtension, RequestPause } from '../request-clock.js';

/** Whose clocks they are. */
export interface SheetOwner {
  readonly cityCode: string;
  readonly id: string;
}

/** Stores what a move has changed on a sheet, in the caller's transaction: one statement for each kind of row. */
export async function storeSheet(
  database: Sql,
  owner: SheetOwner,
  { before, after }: { readonly before: ClockSheet; readonly after: ClockSheet },
): Promise<void> {
  const clocks = after.clocks.filter((clock) => !before.clocks.includes(clock));
  const pauses = after.pauses.filter((pause) => !before.pauses.includes(pause));
  const extensions = after.extensions.filter((extension) => !before.extensions.includes(extension));
  if (clocks.length > 0) await storeClocks(database, owner, clocks);
  if (pauses.length > 0) await storePauses(database, owner, pauses);
  if (extensions.length > 0) await storeExtensions(database, owner, extensions);
}

const storeClocks = (database: Sql, { cityCode, id }: SheetOwner, clocks: readonly RequestClock[]) =>
  rowsOf(
    database,
    sql`INSERT INTO request_clock (city_code, request_id, started_by, kind, round, department_id, "time", started_at,
          due_at, warn_at, stopped_at, paused_at, outcome, alarm, alarm_at)
        SELECT ${cityCode}, ${id}, c.* FROM jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) AS c (
          "startedBy" integer, kind text, round integer, "departmentId" text, "time" text, "startedAt" timestamptz,
          "dueAt" timestamptz, "warnAt" timestamptz, "stoppedAt" timestamptz, "pausedAt" timestamptz, outcome text,
          alarm text, "alarmAt" timestamptz)
        ON CONFLICT ON CONSTRAINT request_clock_pkey DO UPDATE SET due_at = excluded.due_at,
          warn_at = excluded.warn_at, stopped_at = excluded.stopped_at, paused_at = excluded.paused_at,
          outcome = excluded.outcome, alarm = excluded.alarm, alarm_at = excluded.alarm_at`,
  );

const storePauses = (database: Sql, { cityCode, id }: SheetOwner, pauses: readonly RequestPause[]) =>
  rowsOf(
    database,
    sql`INSERT INTO request_pause (city_code, request_id, started_by, round, from_at, to_at, review_at)
        SELECT ${cityCode}, ${id}, p.* FROM jsonb_to_recordset(${JSON.stringify(pauses)}::jsonb) AS p (
          "startedBy" integer, round integer, "from" timestamptz, "to" timestamptz, "reviewAt" timestamptz)
        ON CONFLICT ON CONSTRAINT request_pause_pkey DO UPDATE SET to_at = excluded.to_at`,
  );

const storeExtensions = (
  database: Sql,
  { cityCode, id }: SheetOwner,
  extensions: readonly RequestExtension[],
) =>
  rowsOf(
    database,
    sql`INSERT INTO request_extension (city_code, request_id, asked_by, round, asked_at, until, decided_at, state)
        SELECT ${cityCode}, ${id}, e.* FROM jsonb_to_recordset(${JSON.stringify(extensions)}::jsonb) AS e (
          "askedBy" integer, round integer, "askedAt" timestamptz, until timestamptz, "decidedAt" timestamptz,
          state text)
        ON CONFLICT ON CONSTRAINT request_extension_pkey DO UPDATE SET decided_at = excluded.decided_at,
          state = excluded.state`,
  );
