import { EntitySchema } from 'typeorm';

interface WishTimelineRow {
  cityCode: string;
  wishId: string;
  sequence: number;
  at: Date;
  fromStatus: string | null;
  toStatus: string;
  action: string;
  actor: string;
  actorSubject: string | null;
  teamId: string | null;
  reason: string | null;
}

const key = { primary: true, primaryKeyConstraintName: 'wish_timeline_pkey' } as const;

/** What happened to a wish, entry by entry. */
export const wishTimelineTable = new EntitySchema<WishTimelineRow>({
  name: 'WishTimeline',
  tableName: 'wish_timeline',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    wishId: { ...key, type: 'text', name: 'wish_id' },
    sequence: { ...key, type: 'integer' },
    at: { type: 'timestamptz', precision: 3 },
    fromStatus: { type: 'text', name: 'from_status', nullable: true },
    toStatus: { type: 'text', name: 'to_status' },
    action: { type: 'text' },
    actor: { type: 'text' },
    actorSubject: { type: 'text', name: 'actor_subject', nullable: true },
    teamId: { type: 'text', name: 'team_id', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  foreignKeys: [
    {
      name: 'wish_timeline_wish_fkey',
      target: 'Wish',
      columnNames: ['cityCode', 'wishId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'wish_timeline_length', expression: 'sequence >= 1 AND sequence <= 100' },
    { name: 'wish_timeline_begins', expression: '(sequence = 1) = (from_status IS NULL)' },
  ],
});
