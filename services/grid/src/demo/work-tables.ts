import { createHash } from 'node:crypto';
import type { GridEventPlan } from '@governance/demo';
import { CASE_NUMBER_CHANCE_BYTES, caseNumber, cityOfId } from '@governance/shared';
import type { LoadedTable } from './loaded-table.js';

/** What is done in the grids of the invented world: rounds, visits, events. */
export const WORK_TABLES: readonly LoadedTable[] = [
  {
    table: 'patrol',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'grid_id', 'worker_id'],
      ...['started_at', 'ended_at', 'recorded_at'],
    ],
    rowsOf: ({ patrols }) =>
      patrols.map((it) => [
        ...[cityOfId(it.id), it.id, it.divisionCode, 1, it.gridId, it.workerId],
        ...[it.startedAt, it.endedAt, it.endedAt],
      ]),
  },
  {
    table: 'reached_checkpoint',
    columns: ['city_code', 'patrol_id', 'sequence', 'name', 'reached_at', 'finding', 'note'],
    rowsOf: ({ patrols }) =>
      patrols.flatMap(({ id, checkpoints }) =>
        checkpoints.map(({ name, reachedAt, issue }, index) => [
          ...[cityOfId(id), id, index + 1, name, reachedAt],
          ...[issue === null ? 'NONE' : 'ISSUE', issue],
        ]),
      ),
  },
  {
    table: 'visit',
    columns: ['city_code', 'id', 'division_code', 'grid_id', 'day', 'category', 'count', 'recorded_at'],
    rowsOf: ({ visits }) =>
      visits.map((it) => [
        ...[cityOfId(it.id), it.id, it.divisionCode, it.gridId, it.day, it.category, it.count],
        new Date(`${it.day}T18:00:00+08:00`),
      ]),
  },
  {
    table: 'grid_event',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'number', 'grid_id', 'category_code', 'title'],
      ...[
        'reported_via',
        'reporter_worker_id',
        'status',
        'level',
        'reported_at',
        'due_at',
        'handled_at',
        'closed_at',
      ],
    ],
    rowsOf: ({ gridEvents }) => gridEvents.map(eventRow),
  },
  {
    table: 'grid_event_timeline',
    columns: [
      ...[
        'city_code',
        'event_id',
        'sequence',
        'previous',
        'at',
        'from_status',
        'to_status',
        'action',
        'level',
      ],
      ...['actor_role', 'reason'],
    ],
    rowsOf: ({ gridEvents }) =>
      gridEvents.flatMap(({ id, steps }) =>
        steps.map(({ action, status, at, reason }, index) => [
          ...[cityOfId(id), id, index + 1, index === 0 ? null : index, at],
          ...[steps[index - 1]?.status ?? null, status, action, 'GRID'],
          ...[action === 'CLOSE' ? 'STREET' : 'GRID_WORKER', reason],
        ]),
      ),
  },
];

function eventRow({ id, steps, ...it }: GridEventPlan) {
  const when = (action: string) => steps.find((step) => step.action === action)?.at ?? null;
  const city = cityOfId(id);
  const chance = createHash('sha256').update(`grid-event-number|${id}`).digest();
  return [
    ...[
      city,
      id,
      it.divisionCode,
      steps.length,
      caseNumber(city, chance.subarray(0, CASE_NUMBER_CHANCE_BYTES)),
    ],
    ...[it.gridId, it.category, it.title, 'MOBILE', it.workerId, steps.at(-1)?.status ?? 'REPORTED', 'GRID'],
    ...[when('REPORT'), it.dueAt, when('HANDLE'), when('CLOSE')],
  ];
}
