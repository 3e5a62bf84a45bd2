import { appendEvents, cityOfId, maskContacts, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { EventAction, type EventFollowUp } from '../event-moves.js';
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
 * Tells of a written event. Never its reporter, and its words once: others read and keep a feed. `GridEventEscalated`
 * asks for a service request: beside the same fields, of which `gridId`, `divisionCode` and `categoryCode` say where and
 * about what, it carries title and description. Both were refused with a resident ID or bank card when they came in, and
 * phone numbers and plates are masked for good; whoever handles the request and needs them reads the event, whose id the
 * request keeps.
 */
export async function announceEvent(
  manager: Sql,
  event: GridEvent,
  action: EventAction | EventFollowUp | null,
): Promise<GridEvent> {
  const { id, number, divisionCode, version, gridId, categoryCode, level, status, organizationId } = event;
  const { reportedAt, dueAt, handledAt, escalatedAt, closedAt, serviceRequestId } = event;
  await appendEvents(manager, [
    {
      type: typeOf(action),
      entity: 'GridEvent',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        number,
        divisionCode,
        gridId,
        categoryCode,
        level,
        status,
        organizationId,
        open: closedAt === null,
        reportedAt,
        dueAt,
        handledAt,
        escalatedAt,
        closedAt,
        serviceRequestId,
        ...(action === EventAction.ESCALATE_TO_REQUEST ? wordsOf(event) : {}),
      },
    },
  ]);
  return event;
}

const wordsOf = ({ title, description }: GridEvent) => ({
  title: maskContacts(title),
  description: description && maskContacts(description),
});

function typeOf(action: EventAction | EventFollowUp | null): string {
  if (action === null) return 'GridEventReported';
  return action === EventAction.ESCALATE_TO_REQUEST ? 'GridEventEscalated' : 'GridEventMoved';
}
