import { businessDay, type StatDelta } from '@governance/shared';
import { type GridEvent, GridEventStatus } from './grid-event.js';

/** What of an event is counted. */
export type CountedEvent = Pick<
  GridEvent,
  'divisionCode' | 'status' | 'reportedAt' | 'dueAt' | 'handledAt' | 'escalatedAt' | 'closedAt'
>;

/**
 * What an event adds to the figures as it stands. One that was cancelled or became a request is due to nobody: the
 * request has a clock of its own.
 */
export function eventCounts(event: CountedEvent): readonly StatDelta[] {
  const { divisionCode: scope, status, reportedAt, dueAt, handledAt, escalatedAt, closedAt } = event;
  const isDue = status !== GridEventStatus.CANCELLED && escalatedAt === null;
  const isOnTime = isDue && handledAt !== null && handledAt <= dueAt;
  const count = (measure: string, at: Date): StatDelta => ({
    scope,
    day: businessDay(at),
    measure,
    amount: 1,
  });
  return [
    count('grid_event.opened', reportedAt),
    ...(status === GridEventStatus.CLOSED && closedAt !== null ? [count('grid_event.closed', closedAt)] : []),
    ...(isDue ? [count('grid_event.due', dueAt)] : []),
    ...(isOnTime ? [count('grid_event.on_time', dueAt)] : []),
  ];
}

/** What a move changes in the figures. */
export const eventCountsChanged = (before: CountedEvent, after: CountedEvent): readonly StatDelta[] => [
  ...eventCounts(after),
  ...eventCounts(before).map((delta) => ({ ...delta, amount: -delta.amount })),
];
