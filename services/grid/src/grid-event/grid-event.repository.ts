import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { EventCategory, EventTimelineEntry, GridEvent, GridEventFilter } from './grid-event.js';
import type { EventAdmission, NewGridEvent } from './new-grid-event.js';
import type { PlannedEventMove } from './planned-move.js';

/** Whose list, of what. */
export interface GridEventSelection {
  readonly viewer: Viewer;
  readonly filter: GridEventFilter;
}

/** A report, the request that it came with, and what decides whether it is stored. */
export interface EventReport {
  readonly event: NewGridEvent;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
  /** Not asked for a repetition. */
  readonly admit: EventAdmission;
}

/** Every stored event. Whoever reads says who they are; lists come with the newest first. */
export interface GridEventRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly GridEvent[]>;
  /** By numbers that `parseCaseNumber` let pass. */
  findByNumbers(numbers: readonly string[], viewer: Viewer): Promise<readonly GridEvent[]>;
  /** Events that became of findings, by `<patrol id> <sequence>`. */
  findByPatrols(patrolIds: readonly string[], viewer: Viewer): Promise<readonly GridEvent[]>;
  findPage(selection: GridEventSelection, window: PageWindow): Promise<readonly GridEvent[]>;
  count(selection: GridEventSelection): Promise<number>;
  ofGrids(viewer: Viewer): ChildListReader<null, GridEvent>;
  ofDivisions(viewer: Viewer): ChildListReader<null, GridEvent>;
  /** What happened to events, oldest first. Of events that the caller may see. */
  findTimelines(eventIds: readonly string[]): Promise<readonly EventTimelineEntry[]>;
  /** What events of a city are about: its own categories over the national ones. In order of code. */
  categoriesOf(cityCode: string): Promise<readonly EventCategory[]>;
  /** Stores an event, once for each request key. Throws `ALREADY_EXISTS` for a finding that became one before. */
  add(report: EventReport): Promise<GridEvent>;
  /** Stores a move. Throws `CONFLICT` when the event has moved since. */
  move(move: PlannedEventMove): Promise<GridEvent>;
}
