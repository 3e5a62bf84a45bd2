import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { EventAction } from '../event-moves.js';
import type { GridEvent } from '../grid-event.js';
import { SELECT_EVENTS } from './event-statements.js';

/** An event that the caller has just written, whoever may see it. */
export async function writtenEvent(manager: Sql, id: string): Promise<GridEvent> {
  const [event] = await rowsOf<GridEvent>(
    manager,
    sql`${SELECT_EVENTS} WHERE r.city_code = ${cityOfId(id)} AND r.id = ${id}`,
  );
  if (!event) throw new NotFoundError('事件');
  return event;
}

/**
 * Tells of a written event. Never its words or its reporter: others read and keep a feed. `GridEventEscalated` asks for
 * a service request: it carries the same fields, of which `gridId`, `divisionCode` and `categoryCode` say where and about
 * what; the entity's id is what the request refers to as the event that it came from.
 */
export async function announceEvent(
  manager: Sql,
  event: GridEvent,
  action: EventAction | null,
): Promise<GridEvent> {
  const { id, number, divisionCode, version, gridId, categoryCode, level, status, organizationId } = event;
  const { reportedAt, dueAt, handledAt, escalatedAt, closedAt } = event;
  await appendEvents(manager, [
    {
      ...{
        type: typeOf(action),
        entity: 'GridEvent',
        entityId: id,
        cityCode: cityOfId(id),
        divisionCode,
        version,
      },
      payload: {
        ...{ number, divisionCode, gridId, categoryCode, level, status, organizationId },
        ...{ open: closedAt === null, reportedAt, dueAt, handledAt, escalatedAt, closedAt },
      },
    },
  ]);
  return event;
}

function typeOf(action: EventAction | null): string {
  if (action === null) return 'GridEventReported';
  return action === EventAction.ESCALATE_TO_REQUEST ? 'GridEventEscalated' : 'GridEventMoved';
}
