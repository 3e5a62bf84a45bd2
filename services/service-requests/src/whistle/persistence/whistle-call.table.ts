import { EntitySchema } from 'typeorm';

interface WhistleCallRow {
  cityCode: string;
  id: string;
  whistleId: string;
  position: number;
  organizationId: string;
  version: number;
  status: string;
  openedAt: Date;
  arrivalDue: Date;
  acknowledgedAt: Date | null;
  arrivedAt: Date | null;
  missedAt: Date | null;
  score: number | null;
  endedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'whistle_call_pkey' } as const;
const text = { type: 'text' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Calls of whistles: at most 20 for each, every department once. They are the parties of the row rule. */
export const whistleCallTable = new EntitySchema<WhistleCallRow>({
  name: 'WhistleCall',
  tableName: 'whistle_call',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    whistleId: { ...text, name: 'whistle_id' },
    position: { type: 'integer' },
    organizationId: { ...text, name: 'organization_id' },
    version: { type: 'integer' },
    status: { ...text },
    openedAt: { ...instant, name: 'opened_at' },
    arrivalDue: { ...instant, name: 'arrival_due' },
    acknowledgedAt: { ...instant, name: 'acknowledged_at', nullable: true },
    arrivedAt: { ...instant, name: 'arrived_at', nullable: true },
    missedAt: { ...instant, name: 'missed_at', nullable: true },
    score: { type: 'integer', nullable: true },
    endedAt: { ...instant, name: 'ended_at', nullable: true },
  },
  uniques: [
    { name: 'whistle_call_position', columns: ['cityCode', 'whistleId', 'position'] },
    { name: 'whistle_call_once', columns: ['cityCode', 'whistleId', 'organizationId'] },
  ],
  foreignKeys: [
    {
      name: 'whistle_call_whistle_fkey',
      target: 'Whistle',
      columnNames: ['cityCode', 'whistleId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'whistle_call_count', expression: 'position >= 1 AND position <= 20' },
    { name: 'whistle_call_arrives', expression: 'arrived_at >= opened_at' },
    { name: 'whistle_call_missed', expression: 'missed_at > arrival_due' },
    {
      name: 'whistle_call_in_time',
      expression: 'missed_at IS NULL OR arrived_at IS NULL OR arrived_at > arrival_due',
    },
    {
      name: 'whistle_call_score',
      expression:
        "(score IS NOT NULL) = (status = 'SCORED') AND (score IS NULL OR (score >= 0 AND score <= 100))",
    },
    { name: 'whistle_call_ended', expression: "(ended_at IS NOT NULL) = (status IN ('SCORED', 'EXCUSED'))" },
  ],
  indices: [{ name: 'whistle_call_party', columns: ['organizationId', 'cityCode', 'whistleId'] }],
});
