import { EntitySchema } from 'typeorm';

interface WhistleRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  title: string;
  reason: string;
  blownById: string;
  gridId: string | null;
  requestId: string | null;
  sponsorName: string | null;
  sponsorPost: string | null;
  policyCity: string;
  policyVersion: number;
  status: string;
  openedAt: Date;
  nextArrivalDue: Date | null;
  alarmAt: Date | null;
  disposedAt: Date | null;
  closedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'whistle_pkey' } as const;
const text = { type: 'text' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Whistles as they stand now. The policy may be a national one, of another city code: no foreign key could be local. */
export const whistleTable = new EntitySchema<WhistleRow>({
  name: 'Whistle',
  tableName: 'whistle',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { ...text, name: 'division_code' },
    divisionCodeThen: { ...text, name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    kind: { ...text },
    title: { ...text },
    reason: { ...text },
    blownById: { ...text, name: 'blown_by_id' },
    gridId: { ...text, name: 'grid_id', nullable: true },
    requestId: { ...text, name: 'request_id', nullable: true },
    sponsorName: { ...text, name: 'sponsor_name', nullable: true },
    sponsorPost: { ...text, name: 'sponsor_post', nullable: true },
    policyCity: { ...text, name: 'policy_city' },
    policyVersion: { type: 'integer', name: 'policy_version' },
    status: { ...text },
    openedAt: { ...instant, name: 'opened_at' },
    nextArrivalDue: { ...instant, name: 'next_arrival_due', nullable: true },
    alarmAt: { ...instant, name: 'alarm_at', nullable: true },
    disposedAt: { ...instant, name: 'disposed_at', nullable: true },
    closedAt: { ...instant, name: 'closed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'whistle_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'whistle_kind', expression: "kind IN ('DAILY', 'KEY', 'CAMPAIGN', 'EMERGENCY')" },
    { name: 'whistle_awaits', expression: "alarm_at IS NULL OR status = 'BLOWN'" },
    { name: 'whistle_outstanding', expression: 'next_arrival_due IS NULL OR closed_at IS NULL' },
    { name: 'whistle_sponsor', expression: '(sponsor_name IS NULL) = (sponsor_post IS NULL)' },
    {
      name: 'whistle_disposed',
      expression: "(disposed_at IS NOT NULL) = (status IN ('DISPOSED', 'CLOSED'))",
    },
    { name: 'whistle_closed', expression: "(closed_at IS NOT NULL) = (status IN ('CLOSED', 'WITHDRAWN'))" },
  ],
  indices: [
    { name: 'whistle_place', columns: ['cityCode', 'divisionCode', 'openedAt', 'id'] },
    { name: 'whistle_open', columns: ['cityCode', 'divisionCode'], where: 'closed_at IS NULL' },
    { name: 'whistle_blower', columns: ['blownById', 'cityCode', 'openedAt', 'id'] },
    { name: 'whistle_grid', columns: ['cityCode', 'gridId', 'openedAt', 'id'], where: 'grid_id IS NOT NULL' },
    {
      name: 'whistle_request',
      columns: ['cityCode', 'requestId', 'openedAt', 'id'],
      where: 'request_id IS NOT NULL',
    },
    { name: 'whistle_alarm', columns: ['alarmAt'], where: 'alarm_at IS NOT NULL' },
  ],
});
