import {
  assertPeriod,
  cityCodeOf,
  DomainError,
  isEntityId,
  orNotFound,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { GRID_EVENT_ORDER } from './grid-event-order.js';
import { reporterAs } from './grid-event.policy.js';
import type { GridEventRepository } from './grid-event.repository.js';
import type { EventCategory, GridEvent, GridEventFilter } from './grid-event.js';
import { assertEventFits, assertValidNewEvent, type NewGridEvent } from './new-grid-event.js';
import { planEventMove, type WantedEventMove } from './planned-move.js';

/** What can be done with events. */
export class GridEventService {
  constructor(private readonly events: GridEventRepository) {}

  /** A page of the events that the viewer may see. Throws typed errors that name the argument at fault. */
  async list(filter: GridEventFilter, request: PageRequest, viewer: Viewer): Promise<Page<GridEvent>> {
    const { reportedFrom, reportedTo } = filter;
    if (reportedFrom != null && reportedTo != null)
      assertPeriod({ from: reportedFrom, to: reportedTo }, 'filter.reportedTo');
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.events, order: GRID_EVENT_ORDER }, selection, request);
  }

  /** What events in the city of a place are about. Throws `DIVISION_CODE_MALFORMED`. */
  async categories(divisionCode: string): Promise<readonly EventCategory[]> {
    return this.events.categoriesOf(cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode')));
  }

  /** Reports an event. A repetition with the same key answers the event that the first one reported. */
  async report(input: NewGridEvent, idempotencyKey: string, viewer: Viewer): Promise<GridEvent> {
    const { subject } = viewer;
    if (subject === null) throw new DomainError('UNAUTHENTICATED', '请先登录');
    const event = {
      ...input,
      title: input.title.trim(),
      description: input.description?.trim() ?? null,
    };
    assertValidNewEvent(event);
    return this.events.add({
      event,
      request: { subject, key: idempotencyKey, body: { reportGridEvent: event } },
      admit: (ground) => {
        if (!ground.grid) throw new DomainError('INVALID_INPUT', '没有这个网格', { field: 'gridId' });
        const reporter = reporterAs(viewer, event.reportedVia, ground.grid.divisionCode);
        assertEventFits(event, ground);
        return reporter;
      },
    });
  }

  /** Moves an event on, as the table of moves allows. */
  async move(id: string, wanted: WantedEventMove, viewer: Viewer): Promise<GridEvent> {
    const event = await orNotFound(this.findVisible(id, viewer), '事件');
    return this.events.move(planEventMove(event, wanted, viewer, new Date()));
  }

  private async findVisible(id: string, viewer: Viewer): Promise<GridEvent | null> {
    const [event] = isEntityId(id) ? await this.events.findByIds([id], viewer) : [];
    return event ?? null;
  }
}
