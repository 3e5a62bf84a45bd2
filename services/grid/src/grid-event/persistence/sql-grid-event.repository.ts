import {
  allOf,
  type ChildListReader,
  cityOfCaseNumber,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { EventCategory, EventTimelineEntry, GridEvent } from '../grid-event.js';
import type { EventReport, GridEventRepository, GridEventSelection } from '../grid-event.repository.js';
import type { PlannedEventMove } from '../planned-move.js';
import { addEvent } from './add-event.js';
import {
  afterEvent,
  eventConditions,
  eventsOfDivisions,
  eventsOfGrids,
  eventsVisibleTo,
  NATIONAL,
  newestEvents,
  SELECT_EVENTS,
} from './event-statements.js';
import { moveEvent } from './move-event.js';

/** Events in PostgreSQL. */
export class SqlGridEventRepository implements GridEventRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly GridEvent[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<GridEvent>(
        this.dataSource,
        sql`${SELECT_EVENTS} WHERE r.city_code = ${city} AND r.id = ANY(${group}) AND ${eventsVisibleTo(viewer)}`,
      ),
    );
  }

  async findByNumbers(numbers: readonly string[], viewer: Viewer): Promise<readonly GridEvent[]> {
    const cities = [...new Set(numbers.map(cityOfCaseNumber))];
    const found = cities.map((city) =>
      rowsOf<GridEvent>(
        this.dataSource,
        sql`${SELECT_EVENTS} WHERE r.city_code = ${city} AND r.number = ANY(${[...numbers]})
            AND ${eventsVisibleTo(viewer)}`,
      ),
    );
    return (await Promise.all(found)).flat();
  }

  findByPatrols(patrolIds: readonly string[], viewer: Viewer): Promise<readonly GridEvent[]> {
    return readByCity(patrolIds, (city, group) =>
      rowsOf<GridEvent>(
        this.dataSource,
        sql`${SELECT_EVENTS} WHERE r.city_code = ${city} AND r.patrol_id = ANY(${group}) AND ${eventsVisibleTo(viewer)}`,
      ),
    );
  }

  findPage({ viewer, filter }: GridEventSelection, window: PageWindow): Promise<readonly GridEvent[]> {
    const conditions = [eventsVisibleTo(viewer), ...eventConditions(filter), ...afterEvent(window)];
    return rowsOf<GridEvent>(
      this.dataSource,
      sql`${SELECT_EVENTS} WHERE ${allOf(conditions)} ${newestEvents(window)}`,
    );
  }

  async count({ viewer, filter }: GridEventSelection): Promise<number> {
    const conditions = [eventsVisibleTo(viewer), ...eventConditions(filter)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM grid_event r WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofGrids(viewer: Viewer): ChildListReader<null, GridEvent> {
    return eventsOfGrids(this.dataSource, viewer);
  }

  ofDivisions(viewer: Viewer): ChildListReader<null, GridEvent> {
    return eventsOfDivisions(this.dataSource, viewer);
  }

  findTimelines(eventIds: readonly string[]): Promise<readonly EventTimelineEntry[]> {
    return readByCity(eventIds, (city, group) =>
      rowsOf<EventTimelineEntry>(
        this.dataSource,
        sql`SELECT t.event_id AS "eventId", t.sequence, t.at, t.from_status AS "from", t.to_status AS "to", t.action,
              t.level, t.reason, t.actor_role AS role, t.actor_organization_id AS "organizationId"
            FROM grid_event_timeline t WHERE t.city_code = ${city} AND t.event_id = ANY(${group})
            ORDER BY t.event_id, t.sequence`,
      ),
    );
  }

  categoriesOf(cityCode: string): Promise<readonly EventCategory[]> {
    return rowsOf<EventCategory>(
      this.dataSource,
      sql`SELECT DISTINCT ON (code) code, name, due_days AS "dueDays" FROM grid_event_category
          WHERE city_code IN (${cityCode}, ${NATIONAL}) ORDER BY code, city_code DESC`,
    );
  }

  add(report: EventReport): Promise<GridEvent> {
    return this.dataSource.transaction((manager) => addEvent(manager, report));
  }

  move(move: PlannedEventMove): Promise<GridEvent> {
    return this.dataSource.transaction((manager) => moveEvent(manager, move));
  }
}
