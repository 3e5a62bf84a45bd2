import { EntitySchema } from 'typeorm';

interface MatterTimelineRow {
  cityCode: string;
  matterId: string;
  sequence: number;
  at: Date;
  fromStatus: string | null;
  toStatus: string;
  action: string;
  actor: string;
  actorOrganizationId: string | null;
  actorSubject: string | null;
  reason: string | null;
}

const key = { primary: true, primaryKeyConstraintName: 'joint_matter_timeline_pkey' } as const;

/** What happened to a matter, entry by entry. */
export const matterTimelineTable = new EntitySchema<MatterTimelineRow>({
  name: 'JointMatterTimeline',
  tableName: 'joint_matter_timeline',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    matterId: { ...key, type: 'text', name: 'matter_id' },
    sequence: { ...key, type: 'integer' },
    at: { type: 'timestamptz', precision: 3 },
    fromStatus: { type: 'text', name: 'from_status', nullable: true },
    toStatus: { type: 'text', name: 'to_status' },
    action: { type: 'text' },
    actor: { type: 'text' },
    actorOrganizationId: { type: 'text', name: 'actor_organization_id', nullable: true },
    actorSubject: { type: 'text', name: 'actor_subject', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  foreignKeys: [
    {
      name: 'joint_matter_timeline_matter_fkey',
      target: 'JointMatter',
      columnNames: ['cityCode', 'matterId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'joint_matter_timeline_length', expression: 'sequence >= 1 AND sequence <= 500' },
    { name: 'joint_matter_timeline_begins', expression: '(sequence = 1) = (from_status IS NULL)' },
  ],
});
