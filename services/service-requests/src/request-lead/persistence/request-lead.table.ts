import { EntitySchema } from 'typeorm';

interface RequestLeadRow {
  cityCode: string;
  requestId: string;
  sequence: number;
  id: string;
  organizationId: string;
  ground: string;
  reason: string;
  assignedAt: Date;
  endedAt: Date | null;
  actorSubject: string | null;
}

const key = { primary: true, primaryKeyConstraintName: 'request_lead_pkey' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Who led requests, one after the other. */
export const requestLeadTable = new EntitySchema<RequestLeadRow>({
  name: 'RequestLead',
  tableName: 'request_lead',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    requestId: { ...key, type: 'text', name: 'request_id' },
    sequence: { ...key, type: 'integer' },
    id: { type: 'text' },
    organizationId: { type: 'text', name: 'organization_id' },
    ground: { type: 'text' },
    reason: { type: 'text' },
    assignedAt: { ...instant, name: 'assigned_at' },
    endedAt: { ...instant, name: 'ended_at', nullable: true },
    actorSubject: { type: 'text', name: 'actor_subject', nullable: true },
  },
  foreignKeys: [
    {
      name: 'request_lead_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'request_lead_count', expression: 'sequence >= 1 AND sequence <= 20' }],
  indices: [
    {
      name: 'request_lead_current',
      columns: ['cityCode', 'requestId'],
      unique: true,
      where: 'ended_at IS NULL',
    },
  ],
});
