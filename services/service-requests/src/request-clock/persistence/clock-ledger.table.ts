import { EntitySchema } from 'typeorm';

interface RequestPauseRow {
  cityCode: string;
  requestId: string;
  startedBy: number;
  round: number;
  fromAt: Date;
  toAt: Date | null;
  reviewAt: Date;
}

interface RequestExtensionRow {
  cityCode: string;
  requestId: string;
  askedBy: number;
  round: number;
  askedAt: Date;
  until: Date;
  decidedAt: Date | null;
  state: string;
}

const pauseKey = { primary: true, primaryKeyConstraintName: 'request_pause_pkey' } as const;
const extensionKey = { primary: true, primaryKeyConstraintName: 'request_extension_pkey' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Times in which the handling of a request stood still. */
export const requestPauseTable = new EntitySchema<RequestPauseRow>({
  name: 'RequestPause',
  tableName: 'request_pause',
  columns: {
    cityCode: { ...pauseKey, type: 'text', name: 'city_code' },
    requestId: { ...pauseKey, type: 'text', name: 'request_id' },
    startedBy: { ...pauseKey, type: 'integer', name: 'started_by' },
    round: { type: 'integer' },
    fromAt: { ...instant, name: 'from_at' },
    toAt: { ...instant, name: 'to_at', nullable: true },
    reviewAt: { ...instant, name: 'review_at' },
  },
  foreignKeys: [
    {
      name: 'request_pause_entry_fkey',
      target: 'ServiceRequestTimeline',
      columnNames: ['cityCode', 'requestId', 'startedBy'],
      referencedColumnNames: ['cityCode', 'requestId', 'sequence'],
    },
  ],
  checks: [{ name: 'request_pause_order', expression: 'to_at >= from_at AND review_at > from_at' }],
  indices: [{ name: 'request_pause_review', columns: ['reviewAt'], where: 'to_at IS NULL' }],
});

/** Requests for more time, and what was decided. */
export const requestExtensionTable = new EntitySchema<RequestExtensionRow>({
  name: 'RequestExtension',
  tableName: 'request_extension',
  columns: {
    cityCode: { ...extensionKey, type: 'text', name: 'city_code' },
    requestId: { ...extensionKey, type: 'text', name: 'request_id' },
    askedBy: { ...extensionKey, type: 'integer', name: 'asked_by' },
    round: { type: 'integer' },
    askedAt: { ...instant, name: 'asked_at' },
    until: { ...instant },
    decidedAt: { ...instant, name: 'decided_at', nullable: true },
    state: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'request_extension_entry_fkey',
      target: 'ServiceRequestTimeline',
      columnNames: ['cityCode', 'requestId', 'askedBy'],
      referencedColumnNames: ['cityCode', 'requestId', 'sequence'],
    },
  ],
  checks: [{ name: 'request_extension_decided', expression: `(state = 'ASKED') = (decided_at IS NULL)` }],
});
