import { EntitySchema } from 'typeorm';

interface DutyCardRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  workerId: string;
  gridId: string;
  tokenHash: string;
  issuedAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'duty_card_pkey' } as const;

/** Duty cards, each with the hash of its token. */
export const dutyCardTable = new EntitySchema<DutyCardRow>({
  name: 'DutyCard',
  tableName: 'duty_card',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    workerId: { type: 'text', name: 'worker_id' },
    gridId: { type: 'text', name: 'grid_id' },
    tokenHash: { type: 'text', name: 'token_hash' },
    issuedAt: { type: 'timestamptz', name: 'issued_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'duty_card_worker_fkey',
      target: 'GridWorker',
      columnNames: ['cityCode', 'workerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'duty_card_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  uniques: [{ name: 'duty_card_token', columns: ['cityCode', 'tokenHash'] }],
  indices: [
    {
      name: 'duty_card_current',
      columns: ['cityCode', 'workerId', 'gridId'],
      unique: true,
      where: 'revoked_at IS NULL',
    },
    { name: 'duty_card_worker', columns: ['cityCode', 'workerId', 'id'] },
  ],
});
