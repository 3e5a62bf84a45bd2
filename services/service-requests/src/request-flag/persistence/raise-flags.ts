import { appendEvents, newEntityId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type FlagKind, MAX_FLAGS } from '../request-flag.js';

/** A flag to be raised. The request's row is locked by the caller. */
export interface NewFlag {
  readonly cityCode: string;
  readonly requestId: string;
  readonly divisionCode: string;
  readonly number: string;
  readonly kind: FlagKind;
  /** Kind of the clock; empty for the request as a whole. */
  readonly clock: string;
  /** Number of the entry that started the clock; 0 without one. */
  readonly since: number;
  readonly round: number;
  readonly at: Date;
}

/**
 * Raises flags with an event for each, in the caller's transaction and with two statements at most. What was raised
 * before is not raised again, whoever tries: the key of the table sees to that.
 */
export async function raiseFlags(database: Sql, flags: readonly NewFlag[], now: Date): Promise<void> {
  if (flags.length === 0) return;
  const raised = await rowsOf<{ key: string }>(
    database,
    sql`INSERT INTO request_flag (city_code, request_id, kind, clock, since, round, at, raised_at)
        SELECT f.*, ${now} FROM unnest(${flags.map(({ cityCode }) => cityCode)}::text[],
          ${flags.map(({ requestId }) => requestId)}::text[], ${flags.map(({ kind }) => kind)}::text[],
          ${flags.map(({ clock }) => clock)}::text[], ${flags.map(({ since }) => since)}::integer[],
          ${flags.map(({ round }) => round)}::integer[], ${flags.map(({ at }) => at)}::timestamptz[])
          AS f (city_code, request_id, kind, clock, since, round, at)
        WHERE (SELECT count(*) FROM request_flag g
               WHERE g.city_code = f.city_code AND g.request_id = f.request_id) < ${MAX_FLAGS}
        ON CONFLICT ON CONSTRAINT request_flag_pkey DO NOTHING
        RETURNING concat_ws(' ', request_id, kind, clock, since) AS key`,
  );
  const keys = new Set(raised.map(({ key }) => key));
  const told = flags.filter((flag) => keys.has(keyOf(flag)));
  await appendEvents(
    database,
    told.map(({ cityCode, divisionCode, requestId, number, kind, clock, round, at }) => ({
      type: 'ServiceRequestFlagged',
      entity: 'ServiceRequestFlag',
      // A flag is raised once and never changed: it is an entity of one version.
      entityId: newEntityId(divisionCode),
      cityCode,
      divisionCode,
      version: 1,
      occurredAt: now,
      payload: { requestId, number, kind, clock: clock === '' ? null : clock, round, at },
    })),
  );
}

const keyOf = ({ requestId, kind, clock, since }: NewFlag): string =>
  `${requestId} ${kind} ${clock} ${String(since)}`;
