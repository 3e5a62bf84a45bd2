import { EntitySchema } from 'typeorm';

interface BroadcastRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  title: string;
  topic: string;
  startsAt: Date;
  endsAt: Date | null;
  hostOrganizationId: string | null;
  gridId: string | null;
  audienceCount: number | null;
  closedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'broadcast_pkey' } as const;

/** Live broadcasts. */
export const broadcastTable = new EntitySchema<BroadcastRow>({
  name: 'Broadcast',
  tableName: 'broadcast',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    title: { type: 'text' },
    topic: { type: 'text' },
    startsAt: { type: 'timestamptz', precision: 3, name: 'starts_at' },
    endsAt: { type: 'timestamptz', precision: 3, name: 'ends_at', nullable: true },
    hostOrganizationId: { type: 'text', name: 'host_organization_id', nullable: true },
    gridId: { type: 'text', name: 'grid_id', nullable: true },
    audienceCount: { type: 'integer', name: 'audience_count', nullable: true },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'broadcast_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'broadcast_period', expression: 'ends_at > starts_at' },
    { name: 'broadcast_audience', expression: 'audience_count >= 0' },
  ],
  indices: [
    { name: 'broadcast_division', columns: ['cityCode', 'divisionCode', 'startsAt', 'id'] },
    { name: 'broadcast_start', columns: ['cityCode', 'startsAt', 'id'] },
    { name: 'broadcast_grid', columns: ['cityCode', 'gridId', 'startsAt', 'id'] },
  ],
});
