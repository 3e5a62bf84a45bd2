import { EntitySchema } from 'typeorm';

interface RequestFlagRow {
  cityCode: string;
  requestId: string;
  kind: string;
  /** Kind of the clock that it is about; empty when it is about the request as a whole. */
  clock: string;
  /** Number of the entry that started the clock; 0 without one. */
  since: number;
  round: number;
  at: Date;
  raisedAt: Date;
}

const key = { primary: true, primaryKeyConstraintName: 'request_flag_pkey' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** What was raised about requests, each once. */
export const requestFlagTable = new EntitySchema<RequestFlagRow>({
  name: 'RequestFlag',
  tableName: 'request_flag',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    requestId: { ...key, type: 'text', name: 'request_id' },
    kind: { ...key, type: 'text' },
    clock: { ...key, type: 'text' },
    since: { ...key, type: 'integer' },
    round: { type: 'integer' },
    at: { ...instant },
    raisedAt: { ...instant, name: 'raised_at' },
  },
  foreignKeys: [
    {
      name: 'request_flag_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
});
