import {
  appendEvents,
  appendStats,
  cityOfId,
  NotFoundError,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { CaseStep } from '../../working-case/case-moves.js';
import { storedCase } from '../../working-case/persistence/case-noun.js';
import { writeSteps } from '../../working-case/persistence/case-timelines.js';
import { alarmOf, outstandingDue, type WhistleCall, type WhistleCallState } from '../whistle-call.js';
import { callCountsChanged } from '../whistle-counts.js';
import type { Actor } from '../whistle.repository.js';
import type { Whistle } from '../whistle.js';
import { WHISTLE_NOUN } from './whistle-noun.js';

/** A move of a call, ready to be stored. */
export interface CallChange {
  readonly before: WhistleCall;
  readonly after: WhistleCall;
  readonly step: CaseStep<WhistleCallState>;
}

/** A call moved by a step, with what else changes. */
export const changedBy = (
  before: WhistleCall,
  step: CaseStep<WhistleCallState>,
  set: Partial<WhistleCall>,
): CallChange => ({
  before,
  step,
  after: { ...before, ...set, version: before.version + 1, status: step.to },
});

/** The calls of whistles in the order in which they were named. */
export const callsOf = (database: Sql, whistleIds: readonly string[]): Promise<readonly WhistleCall[]> =>
  readByCity(whistleIds, (city, group) =>
    rowsOf<WhistleCall>(
      database,
      sql`SELECT k.id, k.city_code AS "cityCode", w.division_code AS "divisionCode", k.whistle_id AS "whistleId",
            k.organization_id AS "departmentId", k.version, k.status, k.opened_at AS "openedAt",
            k.arrival_due AS "arrivalDue", k.acknowledged_at AS "acknowledgedAt", k.arrived_at AS "arrivedAt",
            k.missed_at AS "missedAt", k.score, k.ended_at AS "endedAt"
          FROM whistle_call k JOIN whistle w ON w.city_code = k.city_code AND w.id = k.whistle_id
          WHERE k.city_code = ${city} AND k.whistle_id = ANY(${group}) ORDER BY k.whistle_id, k.position`,
    ),
  );

/** Holds a whistle that the viewer may see until the commit: nobody else can change it or one of its calls. */
export async function heldWhistle(database: Sql, id: string, { viewer }: Actor): Promise<Whistle> {
  const [held] = await rowsOf<Whistle>(
    database,
    sql`${WHISTLE_NOUN.select} WHERE c.city_code = ${cityOfId(id)} AND c.id = ${id}
          AND ${WHISTLE_NOUN.visibleTo(viewer)} FOR UPDATE OF c`,
  );
  if (!held) throw new NotFoundError(WHISTLE_NOUN.what);
  return held;
}

/**
 * Stores moves of calls of one whistle, which is held: the calls, their entries, figures and events, and when the next
 * arrival is due. Answers all calls of the whistle as they stand then.
 */
export async function storeCalls(
  database: Sql,
  whistle: Whistle,
  calls: readonly WhistleCall[],
  changes: readonly CallChange[],
): Promise<readonly WhistleCall[]> {
  if (changes.length === 0) return calls;
  const changed = new Map(changes.map(({ after }) => [after.id, after]));
  const now = calls.map((call) => changed.get(call.id) ?? call);
  await updateCalls(database, whistle.cityCode, [...changed.values()]);
  await writeSteps(
    database,
    changes.map(({ after, step }) => ({ of: after, step })),
  );
  await rowsOf(
    database,
    sql`UPDATE whistle SET next_arrival_due = ${outstandingDue(now)}, alarm_at = ${alarmOf(now)}
        WHERE city_code = ${whistle.cityCode} AND id = ${whistle.id} RETURNING id`,
  );
  await appendStats(
    database,
    changes.flatMap(({ before, after }) => callCountsChanged(before, after, whistle.divisionCode)),
  );
  await announceCalls(database, whistle, changes);
  return now;
}

/** A whistle that was just changed. */
export const writtenWhistle = (database: Sql, id: string): Promise<Whistle> =>
  storedCase(database, WHISTLE_NOUN, id);

const updateCalls = (database: Sql, cityCode: string, calls: readonly WhistleCall[]): Promise<unknown> =>
  rowsOf(
    database,
    sql`UPDATE whistle_call k SET version = n.version, status = n.status, acknowledged_at = n.acknowledged_at,
          arrived_at = n.arrived_at, missed_at = n.missed_at, score = n.score, ended_at = n.ended_at
        FROM unnest(${calls.map(({ id }) => id)}::text[], ${calls.map(({ version }) => version)}::integer[],
          ${calls.map(({ status }) => status)}::text[],
          ${calls.map(({ acknowledgedAt }) => acknowledgedAt)}::timestamptz[],
          ${calls.map(({ arrivedAt }) => arrivedAt)}::timestamptz[],
          ${calls.map(({ missedAt }) => missedAt)}::timestamptz[], ${calls.map(({ score }) => score)}::integer[],
          ${calls.map(({ endedAt }) => endedAt)}::timestamptz[])
          AS n (id, version, status, acknowledged_at, arrived_at, missed_at, score, ended_at)
        WHERE k.city_code = ${cityCode} AND k.id = n.id RETURNING k.id`,
  );

/** What each action is told as. */
const EVENTS: ReadonlyMap<string, string> = new Map([
  ['ACKNOWLEDGE', 'WhistleCallAcknowledged'],
  ['ARRIVE', 'WhistleCallArrived'],
  ['MISS', 'WhistleCallMissed'],
  ['SCORE', 'WhistleCallScored'],
  ['EXCUSE', 'WhistleCallExcused'],
]);

async function announceCalls(database: Sql, whistle: Whistle, changes: readonly CallChange[]): Promise<void> {
  const { divisionCode, kind, blownById, requestId, calledDepartmentIds } = whistle;
  await appendEvents(
    database,
    changes.map(({ after, step: { action, at } }) => {
      const { id, cityCode, version, whistleId, departmentId, status: state, arrivalDue } = after;
      const { acknowledgedAt, arrivedAt, missedAt, score, endedAt } = after;
      return {
        type: EVENTS.get(action) ?? 'WhistleCallChanged',
        entity: 'WhistleCall',
        entityId: id,
        cityCode,
        divisionCode,
        version,
        payload: {
          id,
          version,
          divisionCode,
          whistleId,
          calledDepartmentIds,
          departmentId,
          state,
          action,
          at,
          kind,
          blownById,
          requestId,
          arrivalDue,
          acknowledgedAt,
          arrivedAt,
          missedAt,
          score,
          endedAt,
        },
      };
    }),
  );
}
