import type { RequestPlan } from '@governance/demo';
import { cityCodeOf, type CopyValue } from '@governance/shared';
import { FLAG_OF_STAGE } from '../request-flag/request-flag.js';
import type { RequestLimits } from './demo-limits.js';

/** A planned request with its limits. */
interface LimitedRequest {
  readonly request: RequestPlan;
  readonly limits: RequestLimits;
}

interface LimitTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rowsOf: (limited: LimitedRequest) => readonly (readonly CopyValue[])[];
}

/** What limits put into each table, after requests and timelines are there. */
export const LIMIT_TABLES: readonly LimitTable[] = [
  {
    table: 'request_clock',
    columns: [
      ...['city_code', 'request_id', 'started_by', 'kind', 'round', 'department_id', '"time"', 'started_at'],
      ...['due_at', 'warn_at', 'stopped_at', 'paused_at', 'outcome', 'alarm', 'alarm_at'],
    ],
    rowsOf: ({ request, limits }) =>
      limits.sheet.clocks.map((clock) => [
        ...keyOf(request),
        ...[clock.startedBy, clock.kind, clock.round, clock.departmentId, clock.time, clock.startedAt],
        ...[
          clock.dueAt,
          clock.warnAt,
          clock.stoppedAt,
          clock.pausedAt,
          clock.outcome,
          clock.alarm,
          clock.alarmAt,
        ],
      ]),
  },
  {
    table: 'request_pause',
    columns: ['city_code', 'request_id', 'started_by', 'round', 'from_at', 'to_at', 'review_at'],
    rowsOf: ({ request, limits }) =>
      limits.sheet.pauses.map(({ startedBy, round, from, to, reviewAt }) => [
        ...keyOf(request),
        ...[startedBy, round, from, to, reviewAt],
      ]),
  },
  {
    table: 'request_extension',
    columns: [
      ...['city_code', 'request_id', 'asked_by', 'round', 'asked_at', 'until', 'decided_at', 'state'],
    ],
    rowsOf: ({ request, limits }) =>
      limits.sheet.extensions.map(({ askedBy, round, askedAt, until, decidedAt, state }) => [
        ...keyOf(request),
        ...[askedBy, round, askedAt, until, decidedAt, state],
      ]),
  },
  {
    table: 'request_flag',
    columns: ['city_code', 'request_id', 'kind', 'clock', 'since', 'round', 'at', 'raised_at'],
    rowsOf: ({ request, limits }) =>
      limits.flags.map(({ stage, at, clock }) => [
        ...keyOf(request),
        ...[FLAG_OF_STAGE[stage], clock.kind, clock.startedBy, clock.round, at, at],
      ]),
  },
];

const keyOf = ({ divisionCode, id }: RequestPlan): readonly string[] => [cityCodeOf(divisionCode), id];
