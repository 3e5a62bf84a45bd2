import { randomBytes } from 'node:crypto';
import {
  appendStats,
  CASE_NUMBER_CHANCE_BYTES,
  caseNumber,
  cityOfId,
  claimKey,
  DomainError,
  newEntityId,
  rowsOf,
  type Sql,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { PatrolFinding } from '../../patrol/patrol.js';
import { eventCounts } from '../count-event.js';
import { type GridEvent, GridEventLevel, GridEventStatus, REPORT } from '../grid-event.js';
import type { EventReport } from '../grid-event.repository.js';
import type { EventGround, NewGridEvent } from '../new-grid-event.js';
import { announceEvent, writtenEvent } from './announce-event.js';
import { NATIONAL } from './event-statements.js';
import { eventTimelineTable } from './event-timeline.table.js';
import { gridEventTable } from './grid-event.table.js';

const DAY = 24 * 60 * 60 * 1000;

/** Stores an event, its report, what it counts and its announcement in the caller's transaction; a repetition nothing. */
export async function addEvent(
  manager: EntityManager,
  { event, request, admit }: EventReport,
): Promise<GridEvent> {
  const cityCode = cityOfId(event.gridId);
  const id = newEntityId(`${cityCode}00000000`);
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
  if (replayOf !== null) return writtenEvent(manager, replayOf);

  const ground = await groundOf(manager, event);
  const actor = admit(ground);
  const { finding, ...said } = event;
  const reportedAt = new Date();
  await inserted(manager, {
    ...said,
    cityCode,
    id,
    version: 1,
    reportedAt,
    divisionCode: ground.grid?.divisionCode ?? '',
    number: caseNumber(cityCode, randomBytes(CASE_NUMBER_CHANCE_BYTES)),
    reporterSubject: request.subject,
    reporterWorkerId: await workerOf(manager, cityCode, request.subject),
    patrolId: finding?.patrolId ?? null,
    patrolSequence: finding?.sequence ?? null,
    status: GridEventStatus.REPORTED,
    level: GridEventLevel.GRID,
    dueAt: new Date(reportedAt.getTime() + (ground.dueDays ?? 0) * DAY),
  });
  await manager.insert(eventTimelineTable, {
    cityCode,
    eventId: id,
    sequence: 1,
    at: reportedAt,
    action: REPORT,
    toStatus: GridEventStatus.REPORTED,
    level: GridEventLevel.GRID,
    actorRole: actor.role,
    actorOrganizationId: actor.organizationId,
    actorSubject: request.subject,
  });
  const written = await writtenEvent(manager, id);
  await appendStats(manager, eventCounts(written));
  return announceEvent(manager, written, null);
}

type EventRow = Parameters<EntityManager['insert']>[1];

async function inserted(manager: EntityManager, row: EventRow): Promise<void> {
  try {
    await manager.insert(gridEventTable, row);
  } catch (error) {
    if (!violates(error, 'grid_event_finding_once')) throw error;
    throw new DomainError('ALREADY_EXISTS', '这项巡查发现已经上报', { field: 'finding' });
  }
}

async function groundOf(manager: Sql, { gridId, categoryCode, finding }: NewGridEvent): Promise<EventGround> {
  const city = cityOfId(gridId);
  const [grid] = await rowsOf<NonNullable<EventGround['grid']>>(
    manager,
    sql`SELECT g.division_code AS "divisionCode", EXISTS (
          SELECT 1 FROM grid_version v WHERE v.city_code = g.city_code AND v.grid_id = g.id AND v.valid_to IS NULL
        ) AS "isOpen" FROM grid g WHERE g.city_code = ${city} AND g.id = ${gridId}`,
  );
  const [category] = await rowsOf<{ dueDays: number }>(
    manager,
    sql`SELECT due_days AS "dueDays" FROM grid_event_category
        WHERE city_code IN (${city}, ${NATIONAL}) AND code = ${categoryCode} ORDER BY city_code DESC LIMIT 1`,
  );
  const [found] =
    finding === null
      ? []
      : await rowsOf<{ gridId: string }>(
          manager,
          sql`SELECT t.grid_id AS "gridId" FROM reached_checkpoint c
              JOIN patrol t ON t.city_code = c.city_code AND t.id = c.patrol_id
              WHERE c.city_code = ${city} AND c.patrol_id = ${finding.patrolId} AND c.sequence = ${finding.sequence}
                AND c.finding = ${PatrolFinding.ISSUE}`,
        );
  return {
    grid: grid ?? null,
    dueDays: category?.dueDays ?? null,
    findingGridId: found?.gridId ?? null,
  };
}

/** The worker of the city that a subject is, if they are one. */
async function workerOf(manager: Sql, cityCode: string, subject: string): Promise<string | null> {
  const [worker] = await rowsOf<{ id: string }>(
    manager,
    sql`SELECT id FROM grid_worker WHERE city_code = ${cityCode} AND subject = ${subject} ORDER BY id LIMIT 1`,
  );
  return worker?.id ?? null;
}
