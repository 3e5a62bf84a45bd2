import { EntitySchema } from 'typeorm';

interface CaseTimelineRow {
  cityCode: string;
  caseId: string;
  sequence: number;
  previous: number | null;
  at: Date;
  fromStatus: string | null;
  toStatus: string;
  action: string;
  role: string;
  organizationId: string | null;
  subject: string | null;
  text: string | null;
}

const key = { primary: true, primaryKeyConstraintName: 'case_timeline_pkey' } as const;

/** What happened to working cases, entry by entry: each ends where the next begins. */
export const caseTimelineTable = new EntitySchema<CaseTimelineRow>({
  name: 'CaseTimeline',
  tableName: 'case_timeline',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    caseId: { ...key, type: 'text', name: 'case_id' },
    sequence: { ...key, type: 'integer' },
    previous: { type: 'integer', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
    fromStatus: { type: 'text', name: 'from_status', nullable: true },
    toStatus: { type: 'text', name: 'to_status' },
    action: { type: 'text' },
    role: { type: 'text' },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    subject: { type: 'text', nullable: true },
    text: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'case_timeline_ends', columns: ['cityCode', 'caseId', 'sequence', 'toStatus'] }],
  foreignKeys: [
    {
      name: 'case_timeline_previous_fkey',
      target: 'CaseTimeline',
      columnNames: ['cityCode', 'caseId', 'previous', 'fromStatus'],
      referencedColumnNames: ['cityCode', 'caseId', 'sequence', 'toStatus'],
    },
  ],
  checks: [
    { name: 'case_timeline_length', expression: 'sequence >= 1 AND sequence <= 500' },
    { name: 'case_timeline_gapless', expression: 'previous IS NOT DISTINCT FROM nullif(sequence, 1) - 1' },
    { name: 'case_timeline_begins', expression: '(sequence = 1) = (from_status IS NULL)' },
  ],
});
