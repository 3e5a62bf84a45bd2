import { EntitySchema } from 'typeorm';

interface GridEventTimelineRow {
  cityCode: string;
  eventId: string;
  sequence: number;
  previous: number | null;
  at: Date;
  fromStatus: string | null;
  toStatus: string;
  action: string;
  level: string;
  actorRole: string;
  actorOrganizationId: string | null;
  actorSubject: string | null;
  reason: string | null;
}

/** What happened to an event, entry by entry. */
export const eventTimelineTable = new EntitySchema<GridEventTimelineRow>({
  name: 'GridEventTimeline',
  tableName: 'grid_event_timeline',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'grid_event_timeline_pkey',
    },
    eventId: {
      type: 'text',
      name: 'event_id',
      primary: true,
      primaryKeyConstraintName: 'grid_event_timeline_pkey',
    },
    sequence: { type: 'integer', primary: true, primaryKeyConstraintName: 'grid_event_timeline_pkey' },
    previous: { type: 'integer', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
    fromStatus: { type: 'text', name: 'from_status', nullable: true },
    toStatus: { type: 'text', name: 'to_status' },
    action: { type: 'text' },
    level: { type: 'text' },
    actorRole: { type: 'text', name: 'actor_role' },
    actorOrganizationId: { type: 'text', name: 'actor_organization_id', nullable: true },
    actorSubject: { type: 'text', name: 'actor_subject', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'grid_event_timeline_ends', columns: ['cityCode', 'eventId', 'sequence', 'toStatus'] }],
  foreignKeys: [
    {
      name: 'grid_event_timeline_event_fkey',
      target: 'GridEvent',
      columnNames: ['cityCode', 'eventId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'grid_event_timeline_previous_fkey',
      target: 'GridEventTimeline',
      columnNames: ['cityCode', 'eventId', 'previous', 'fromStatus'],
      referencedColumnNames: ['cityCode', 'eventId', 'sequence', 'toStatus'],
    },
  ],
  checks: [
    { name: 'grid_event_timeline_length', expression: 'sequence >= 1 AND sequence <= 200' },
    {
      name: 'grid_event_timeline_gapless',
      expression: 'previous IS NOT DISTINCT FROM nullif(sequence, 1) - 1',
    },
    { name: 'grid_event_timeline_begins', expression: '(sequence = 1) = (from_status IS NULL)' },
  ],
});
