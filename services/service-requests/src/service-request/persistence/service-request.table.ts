import { EntitySchema } from 'typeorm';

interface ServiceRequestRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  number: string;
  gridId: string | null;
  categoryCode: string;
  channel: string;
  kind: string;
  priority: string;
  title: string;
  titleFolded: string;
  description: string | null;
  status: string;
  statusBefore: string | null;
  round: number;
  receivedAt: Date;
  closedAt: Date | null;
  departmentId: string | null;
  mergedIntoId: string | null;
  reporterSubject: string | null;
  maskedName: string | null;
  maskedPhone: string | null;
  sourceGridEventId: string | null;
  policyId: string | null;
  policyVersion: number | null;
  dueAt: Date | null;
}

/** Requests as they stand now. */
export const serviceRequestTable = new EntitySchema<ServiceRequestRow>({
  name: 'ServiceRequest',
  tableName: 'service_request',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'service_request_pkey',
    },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'service_request_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    number: { type: 'text' },
    gridId: { type: 'text', name: 'grid_id', nullable: true },
    categoryCode: { type: 'text', name: 'category_code' },
    channel: { type: 'text' },
    kind: { type: 'text' },
    priority: { type: 'text' },
    title: { type: 'text' },
    titleFolded: { type: 'text', name: 'title_folded' },
    description: { type: 'text', nullable: true },
    status: { type: 'text' },
    statusBefore: { type: 'text', name: 'status_before', nullable: true },
    round: { type: 'integer' },
    receivedAt: { type: 'timestamptz', precision: 3, name: 'received_at' },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
    departmentId: { type: 'text', name: 'department_id', nullable: true },
    mergedIntoId: { type: 'text', name: 'merged_into_id', nullable: true },
    reporterSubject: { type: 'text', name: 'reporter_subject', nullable: true },
    maskedName: { type: 'text', name: 'masked_name', nullable: true },
    maskedPhone: { type: 'text', name: 'masked_phone', nullable: true },
    sourceGridEventId: { type: 'text', name: 'source_grid_event_id', nullable: true },
    policyId: { type: 'text', name: 'policy_id', nullable: true },
    policyVersion: { type: 'integer', name: 'policy_version', nullable: true },
    dueAt: { type: 'timestamptz', precision: 3, name: 'due_at', nullable: true },
  },
  uniques: [
    { name: 'service_request_number_once', columns: ['cityCode', 'number'] },
    { name: 'service_request_event_once', columns: ['cityCode', 'sourceGridEventId'] },
  ],
  foreignKeys: [
    {
      name: 'service_request_merged_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'mergedIntoId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'service_request_timeline_fkey',
      target: 'ServiceRequestTimeline',
      columnNames: ['cityCode', 'id', 'version', 'status'],
      referencedColumnNames: ['cityCode', 'requestId', 'sequence', 'toStatus'],
      deferrable: 'INITIALLY DEFERRED',
    },
  ],
  checks: [
    {
      name: 'service_request_closed',
      expression: `(closed_at IS NULL) = (status NOT IN ('ANSWERED', 'CLOSED', 'REJECTED', 'CANCELLED', 'MERGED'))`,
    },
    {
      name: 'service_request_returning',
      expression: `(status = 'RETURN_PENDING') = (status_before IS NOT NULL)`,
    },
    { name: 'service_request_merging', expression: `(status = 'MERGED') = (merged_into_id IS NOT NULL)` },
    { name: 'service_request_round', expression: 'round > 0' },
    {
      name: 'service_request_policy',
      expression: '(policy_id IS NULL) = (policy_version IS NULL)',
    },
  ],
  indices: [
    { name: 'service_request_division', columns: ['cityCode', 'divisionCode', 'receivedAt', 'id'] },
    { name: 'service_request_received', columns: ['cityCode', 'receivedAt', 'id'] },
    { name: 'service_request_grid', columns: ['cityCode', 'gridId', 'receivedAt', 'id'] },
    {
      name: 'service_request_grid_open',
      columns: ['cityCode', 'gridId', 'receivedAt', 'id'],
      where: 'closed_at IS NULL',
    },
    {
      name: 'service_request_due',
      columns: ['cityCode', 'divisionCode', 'dueAt'],
      where: 'due_at IS NOT NULL',
    },
    { name: 'service_request_reporter', columns: ['reporterSubject'], where: 'reporter_subject IS NOT NULL' },
    {
      name: 'service_request_merged',
      columns: ['cityCode', 'mergedIntoId', 'receivedAt', 'id'],
      where: 'merged_into_id IS NOT NULL',
    },
  ],
});
