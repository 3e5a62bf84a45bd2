import { EntitySchema } from 'typeorm';

interface ServiceRequestTimelineRow {
  cityCode: string;
  requestId: string;
  sequence: number;
  previous: number | null;
  at: Date;
  fromStatus: string | null;
  toStatus: string;
  action: string;
  actorRole: string;
  actorName: string;
  actorOrganizationId: string | null;
  actorSubject: string | null;
  reason: string | null;
}

/** What happened to a request, entry by entry. */
export const timelineTable = new EntitySchema<ServiceRequestTimelineRow>({
  name: 'ServiceRequestTimeline',
  tableName: 'service_request_timeline',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'service_request_timeline_pkey',
    },
    requestId: {
      type: 'text',
      name: 'request_id',
      primary: true,
      primaryKeyConstraintName: 'service_request_timeline_pkey',
    },
    sequence: { type: 'integer', primary: true, primaryKeyConstraintName: 'service_request_timeline_pkey' },
    previous: { type: 'integer', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
    fromStatus: { type: 'text', name: 'from_status', nullable: true },
    toStatus: { type: 'text', name: 'to_status' },
    action: { type: 'text' },
    actorRole: { type: 'text', name: 'actor_role' },
    actorName: { type: 'text', name: 'actor_name' },
    actorOrganizationId: { type: 'text', name: 'actor_organization_id', nullable: true },
    actorSubject: { type: 'text', name: 'actor_subject', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  uniques: [
    { name: 'service_request_timeline_ends', columns: ['cityCode', 'requestId', 'sequence', 'toStatus'] },
  ],
  foreignKeys: [
    {
      name: 'service_request_timeline_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'service_request_timeline_previous_fkey',
      target: 'ServiceRequestTimeline',
      columnNames: ['cityCode', 'requestId', 'previous', 'fromStatus'],
      referencedColumnNames: ['cityCode', 'requestId', 'sequence', 'toStatus'],
    },
  ],
  checks: [
    { name: 'service_request_timeline_length', expression: 'sequence >= 1 AND sequence <= 500' },
    {
      name: 'service_request_timeline_gapless',
      expression: 'previous IS NOT DISTINCT FROM nullif(sequence, 1) - 1',
    },
    { name: 'service_request_timeline_begins', expression: '(sequence = 1) = (from_status IS NULL)' },
  ],
});
