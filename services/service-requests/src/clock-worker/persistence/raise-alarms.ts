import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type AlarmLook, lookAtAlarm } from '../../request-clock/clock-alarm.js';
import type { RequestClock } from '../../request-clock/request-clock.js';
import { type NewFlag, raiseFlags } from '../../request-flag/persistence/raise-flags.js';
import { FLAG_OF_STAGE } from '../../request-flag/request-flag.js';
import { calendarAround } from '../../working-calendar/persistence/calendar-between.js';

/** A clock that is to be looked at, with what its flags need to know of the request. */
interface DueClock
  extends
    Pick<NewFlag, 'cityCode' | 'requestId' | 'divisionCode' | 'number'>,
    Pick<RequestClock, 'kind' | 'startedBy' | 'round' | 'time' | 'warnAt' | 'dueAt' | 'alarm'> {}

/**
 * Raises what is due about the clocks of at most so many requests, in the caller's transaction, and says how many clocks
 * it looked at. Requests that another worker or a move holds are passed over: whoever holds them sees to them, or the
 * next look does. A clock is locked by its request's row, as in every move.
 */
export async function raiseAlarms(database: Sql, now: Date, atOnce: number): Promise<number> {
  const held = await rowsOf<{ cityCode: string; id: string }>(
    database,
    sql`SELECT r.city_code AS "cityCode", r.id FROM (
          SELECT city_code, request_id FROM request_clock WHERE alarm_at <= ${now} ORDER BY alarm_at LIMIT ${atOnce}
        ) AS due
        JOIN service_request r ON r.city_code = due.city_code AND r.id = due.request_id
        FOR UPDATE OF r SKIP LOCKED`,
  );
  if (held.length === 0) return 0;
  // Read again under the locks: what was due before may have been stopped, paused or raised meanwhile.
  const clocks = await rowsOf<DueClock>(
    database,
    sql`SELECT c.city_code AS "cityCode", c.request_id AS "requestId", r.division_code AS "divisionCode", r.number, c.kind,
          c.started_by AS "startedBy", c.round, c."time", c.warn_at AS "warnAt", c.due_at AS "dueAt", c.alarm
        FROM request_clock c JOIN service_request r ON r.city_code = c.city_code AND r.id = c.request_id
        WHERE c.alarm_at <= ${now} AND (c.city_code, c.request_id) IN (
          SELECT * FROM unnest(${held.map(({ cityCode }) => cityCode)}::text[], ${held.map(({ id }) => id)}::text[]))`,
  );
  if (clocks.length === 0) return 0;
  const calendar = await calendarAround(database, [now, ...clocks.map(({ dueAt }) => dueAt)]);
  const looks = clocks.map((clock) => ({ clock, look: lookAtAlarm(clock, now, calendar) }));
  await raiseFlags(database, looks.flatMap(flagsOf), now);
  await scheduleNext(database, looks);
  return clocks.length;
}

interface Looked {
  readonly clock: DueClock;
  readonly look: AlarmLook;
}

const flagsOf = ({ clock, look }: Looked): readonly NewFlag[] =>
  look.reached.map(({ stage, at }) => {
    const { cityCode, requestId, divisionCode, number, round, kind, startedBy } = clock;
    const flag = { cityCode, requestId, divisionCode, number, round, at };
    return { ...flag, kind: FLAG_OF_STAGE[stage], clock: kind, since: startedBy };
  });

/** Wrapped, so that it hands back rows as every statement does. */
const scheduleNext = (database: Sql, looks: readonly Looked[]): Promise<unknown> =>
  rowsOf(
    database,
    sql`WITH next AS (
          SELECT * FROM unnest(${looks.map(({ clock }) => clock.cityCode)}::text[],
            ${looks.map(({ clock }) => clock.requestId)}::text[],
            ${looks.map(({ clock }) => clock.startedBy)}::integer[], ${looks.map(({ clock }) => clock.kind)}::text[],
            ${looks.map(({ look }) => look.alarm)}::text[], ${looks.map(({ look }) => look.alarmAt)}::timestamptz[])
            AS n (city_code, request_id, started_by, kind, alarm, alarm_at)
        ), moved AS (
          UPDATE request_clock c SET alarm = next.alarm, alarm_at = next.alarm_at FROM next
          WHERE c.city_code = next.city_code AND c.request_id = next.request_id AND c.started_by = next.started_by
            AND c.kind = next.kind RETURNING 1
        ) SELECT count(*) FROM moved`,
  );
