import { EntitySchema } from 'typeorm';
import { ServiceSource } from '../service-source.js';

interface ActivityRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  source: string;
  title: string;
  place: string;
  organizationId: string;
  teamId: string | null;
  agreementId: string | null;
  venueId: string | null;
  skill: string | null;
  recurrence: string;
  lastEndsAt: Date;
  createdAt: Date;
  cancelledAt: Date | null;
}

interface ActivityShiftRow {
  cityCode: string;
  id: string;
  activityId: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  organizationId: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  taken: number;
  waiting: number;
  sequence: number;
  codeSecret: string;
  cancelledAt: Date | null;
}

const keyOf = (table: string) =>
  ({ type: 'text', primary: true, primaryKeyConstraintName: `${table}_pkey` }) as const;
const place = {
  divisionCode: { type: 'text', name: 'division_code' },
  divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
} as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** What volunteers are invited to. */
export const activityTable = new EntitySchema<ActivityRow>({
  name: 'Activity',
  tableName: 'activity',
  columns: {
    cityCode: { ...keyOf('activity'), name: 'city_code' },
    id: keyOf('activity'),
    ...place,
    version: { type: 'integer' },
    kind: { type: 'text' },
    source: { type: 'text', default: ServiceSource.VOLUNTEERS },
    title: { type: 'text' },
    place: { type: 'text' },
    organizationId: { type: 'text', name: 'organization_id' },
    teamId: { type: 'text', name: 'team_id', nullable: true },
    agreementId: { type: 'text', name: 'agreement_id', nullable: true },
    venueId: { type: 'text', name: 'venue_id', nullable: true },
    skill: { type: 'text', nullable: true },
    recurrence: { type: 'text' },
    lastEndsAt: { ...instant, name: 'last_ends_at' },
    createdAt: { ...instant, name: 'created_at' },
    cancelledAt: { ...instant, name: 'cancelled_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'activity_team_fkey',
      target: 'VolunteerTeam',
      columnNames: ['cityCode', 'teamId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [
    { name: 'activity_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'activity_organization', columns: ['cityCode', 'organizationId', 'id'] },
  ],
});

/** When it takes place. */
export const activityShiftTable = new EntitySchema<ActivityShiftRow>({
  name: 'ActivityShift',
  tableName: 'activity_shift',
  columns: {
    cityCode: { ...keyOf('activity_shift'), name: 'city_code' },
    id: keyOf('activity_shift'),
    activityId: { type: 'text', name: 'activity_id' },
    ...place,
    organizationId: { type: 'text', name: 'organization_id' },
    startsAt: { ...instant, name: 'starts_at' },
    endsAt: { ...instant, name: 'ends_at' },
    capacity: { type: 'integer' },
    taken: { type: 'integer' },
    waiting: { type: 'integer' },
    sequence: { type: 'integer' },
    codeSecret: { type: 'text', name: 'code_secret' },
    cancelledAt: { ...instant, name: 'cancelled_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'activity_shift_activity_fkey',
      target: 'Activity',
      columnNames: ['cityCode', 'activityId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'activity_shift_places', expression: 'taken >= 0 AND taken <= capacity AND waiting >= 0' },
    { name: 'activity_shift_waiting', expression: 'waiting = 0 OR taken = capacity' },
    { name: 'activity_shift_period', expression: 'ends_at > starts_at' },
  ],
  indices: [
    { name: 'activity_shift_activity', columns: ['cityCode', 'activityId', 'startsAt', 'id'] },
    { name: 'activity_shift_open', columns: ['cityCode', 'divisionCode', 'endsAt', 'id'] },
  ],
});
