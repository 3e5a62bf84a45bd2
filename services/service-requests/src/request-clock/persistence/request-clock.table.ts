import { EntitySchema } from 'typeorm';

interface RequestClockRow {
  cityCode: string;
  requestId: string;
  startedBy: number;
  kind: string;
  round: number;
  departmentId: string | null;
  time: string;
  startedAt: Date;
  dueAt: Date;
  warnAt: Date;
  stoppedAt: Date | null;
  pausedAt: Date | null;
  outcome: string;
  alarm: string | null;
  alarmAt: Date | null;
}

const key = { primary: true, primaryKeyConstraintName: 'request_clock_pkey' } as const;
/** Handling that runs: what can be overdue. */
const HANDLING = `kind = 'RESOLVE' AND outcome = 'RUNNING' AND paused_at IS NULL`;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Steps of requests against their limits. */
export const requestClockTable = new EntitySchema<RequestClockRow>({
  name: 'RequestClock',
  tableName: 'request_clock',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    requestId: { ...key, type: 'text', name: 'request_id' },
    startedBy: { ...key, type: 'integer', name: 'started_by' },
    kind: { ...key, type: 'text' },
    round: { type: 'integer' },
    departmentId: { type: 'text', name: 'department_id', nullable: true },
    time: { type: 'text' },
    startedAt: { ...instant, name: 'started_at' },
    dueAt: { ...instant, name: 'due_at' },
    warnAt: { ...instant, name: 'warn_at' },
    stoppedAt: { ...instant, name: 'stopped_at', nullable: true },
    pausedAt: { ...instant, name: 'paused_at', nullable: true },
    outcome: { type: 'text' },
    alarm: { type: 'text', nullable: true },
    alarmAt: { ...instant, name: 'alarm_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'request_clock_entry_fkey',
      target: 'ServiceRequestTimeline',
      columnNames: ['cityCode', 'requestId', 'startedBy'],
      referencedColumnNames: ['cityCode', 'requestId', 'sequence'],
    },
  ],
  checks: [
    { name: 'request_clock_stopped', expression: `(outcome = 'RUNNING') = (stopped_at IS NULL)` },
    {
      name: 'request_clock_outcome',
      expression: `CASE outcome WHEN 'MET' THEN stopped_at <= due_at WHEN 'MISSED' THEN stopped_at > due_at ELSE true END`,
    },
    {
      name: 'request_clock_alarm',
      expression: `(alarm IS NULL) = (alarm_at IS NULL) AND (alarm IS NULL OR (stopped_at IS NULL AND paused_at IS NULL))`,
    },
  ],
  indices: [
    { name: 'request_clock_next', columns: ['alarmAt'], where: 'alarm_at IS NOT NULL' },
    { name: 'request_clock_late', columns: ['cityCode', 'dueAt'], where: HANDLING },
    {
      name: 'request_clock_late_department',
      columns: ['cityCode', 'departmentId', 'dueAt'],
      where: HANDLING,
    },
  ],
});
