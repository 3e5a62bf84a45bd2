import { EntitySchema } from 'typeorm';

interface GridEventRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  number: string;
  gridId: string;
  categoryCode: string;
  title: string;
  description: string | null;
  reportedVia: string;
  reporterWorkerId: string | null;
  reporterSubject: string | null;
  patrolId: string | null;
  patrolSequence: number | null;
  status: string;
  level: string;
  levelBefore: string | null;
  organizationId: string | null;
  reportedAt: Date;
  dueAt: Date;
  handledAt: Date | null;
  escalatedAt: Date | null;
  closedAt: Date | null;
  serviceRequestId: string | null;
  serviceRequestVersion: number | null;
}

/** Events as they stand now. */
export const gridEventTable = new EntitySchema<GridEventRow>({
  name: 'GridEvent',
  tableName: 'grid_event',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName: 'grid_event_pkey' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'grid_event_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    number: { type: 'text' },
    gridId: { type: 'text', name: 'grid_id' },
    categoryCode: { type: 'text', name: 'category_code' },
    title: { type: 'text' },
    description: { type: 'text', nullable: true },
    reportedVia: { type: 'text', name: 'reported_via' },
    reporterWorkerId: { type: 'text', name: 'reporter_worker_id', nullable: true },
    reporterSubject: { type: 'text', name: 'reporter_subject', nullable: true },
    patrolId: { type: 'text', name: 'patrol_id', nullable: true },
    patrolSequence: { type: 'integer', name: 'patrol_sequence', nullable: true },
    status: { type: 'text' },
    level: { type: 'text' },
    levelBefore: { type: 'text', name: 'level_before', nullable: true },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    reportedAt: { type: 'timestamptz', precision: 3, name: 'reported_at' },
    dueAt: { type: 'timestamptz', precision: 3, name: 'due_at' },
    handledAt: { type: 'timestamptz', precision: 3, name: 'handled_at', nullable: true },
    escalatedAt: { type: 'timestamptz', precision: 3, name: 'escalated_at', nullable: true },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
    serviceRequestId: { type: 'text', name: 'service_request_id', nullable: true },
    serviceRequestVersion: { type: 'integer', name: 'service_request_version', nullable: true },
  },
  uniques: [
    { name: 'grid_event_number_once', columns: ['cityCode', 'number'] },
    { name: 'grid_event_finding_once', columns: ['cityCode', 'patrolId', 'patrolSequence'] },
  ],
  foreignKeys: [
    {
      name: 'grid_event_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'grid_event_worker_fkey',
      target: 'GridWorker',
      columnNames: ['cityCode', 'reporterWorkerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'grid_event_finding_fkey',
      target: 'ReachedCheckpoint',
      columnNames: ['cityCode', 'patrolId', 'patrolSequence'],
      referencedColumnNames: ['cityCode', 'patrolId', 'sequence'],
    },
    {
      name: 'grid_event_timeline_fkey',
      target: 'GridEventTimeline',
      columnNames: ['cityCode', 'id', 'version', 'status'],
      referencedColumnNames: ['cityCode', 'eventId', 'sequence', 'toStatus'],
      deferrable: 'INITIALLY DEFERRED',
    },
  ],
  checks: [
    { name: 'grid_event_finding_whole', expression: '(patrol_id IS NULL) = (patrol_sequence IS NULL)' },
    {
      name: 'grid_event_closed',
      expression: `(closed_at IS NOT NULL) = (status IN ('CLOSED', 'CANCELLED'))`,
    },
    { name: 'grid_event_transferred', expression: `(status = 'TRANSFERRED') = (level_before IS NOT NULL)` },
    { name: 'grid_event_handled', expression: `status <> 'HANDLED' OR handled_at IS NOT NULL` },
    { name: 'grid_event_escalated', expression: `status <> 'BECAME_REQUEST' OR escalated_at IS NOT NULL` },
    {
      name: 'grid_event_followed',
      expression: '(service_request_id IS NULL) = (service_request_version IS NULL)',
    },
  ],
  indices: [
    { name: 'grid_event_division', columns: ['cityCode', 'divisionCode', 'reportedAt', 'id'] },
    { name: 'grid_event_reported', columns: ['cityCode', 'reportedAt', 'id'] },
    { name: 'grid_event_grid', columns: ['cityCode', 'gridId', 'reportedAt', 'id'] },
    { name: 'grid_event_reporter', columns: ['reporterSubject'], where: 'reporter_subject IS NOT NULL' },
  ],
});
