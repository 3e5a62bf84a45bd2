import { appendStats, cityOfId, ConflictError, NotFoundError, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { eventCountsChanged } from '../count-event.js';
import type { GridEvent } from '../grid-event.js';
import type { PlannedEventMove } from '../planned-move.js';
import { announceEvent, writtenEvent } from './announce-event.js';
import { eventTimelineTable } from './event-timeline.table.js';
import { gridEventTable } from './grid-event.table.js';

/** Stores a move, its entry in the timeline, what it counts and its announcement in the caller's transaction. */
export async function moveEvent(
  manager: EntityManager,
  { event, action, at, actor, actorSubject, reason, after }: PlannedEventMove,
): Promise<GridEvent> {
  const where = { cityCode: cityOfId(event.id), id: event.id };
  const row = await manager.findOne(gridEventTable, { where, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new NotFoundError('事件');
  if (row.version !== event.version) throw new ConflictError('事件', row.version);
  await manager.update(gridEventTable, where, { ...after });
  await manager.insert(eventTimelineTable, {
    cityCode: where.cityCode,
    eventId: event.id,
    at,
    action,
    reason,
    actorSubject,
    sequence: after.version,
    previous: event.version,
    fromStatus: event.status,
    toStatus: after.status,
    level: after.level,
    actorRole: actor.role,
    actorOrganizationId: actor.organizationId,
  });
  if (after.organizationId !== null) {
    await rowsOf(
      manager,
      sql`INSERT INTO grid_event_party (city_code, event_id, organization_id)
          VALUES (${where.cityCode}, ${event.id}, ${after.organizationId}) ON CONFLICT DO NOTHING`,
    );
  }
  await appendStats(manager, eventCountsChanged(event, { ...event, ...after }));
  return announceEvent(manager, await writtenEvent(manager, event.id), action);
}
