import { EntitySchema } from 'typeorm';

interface CallbackRow {
  cityCode: string;
  requestId: string;
  sequence: number;
  round: number;
  attempt: number;
  surveyor: string;
  method: string;
  contacted: boolean;
  resolved: boolean | null;
  satisfaction: string | null;
  at: Date;
  /** The department whose work was judged; null for a direct answer. */
  departmentId: string | null;
  /** Whether its round ended with it. */
  concludes: boolean;
  actorSubject: string | null;
}

const primaryKeyConstraintName = 'service_request_callback_pkey';

/** What reporters said when they were asked whether it is solved. */
export const callbackTable = new EntitySchema<CallbackRow>({
  name: 'ServiceRequestCallback',
  tableName: 'service_request_callback',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName },
    requestId: { type: 'text', name: 'request_id', primary: true, primaryKeyConstraintName },
    sequence: { type: 'integer', primary: true, primaryKeyConstraintName },
    round: { type: 'integer' },
    attempt: { type: 'integer' },
    surveyor: { type: 'text' },
    method: { type: 'text' },
    contacted: { type: 'boolean' },
    resolved: { type: 'boolean', nullable: true },
    satisfaction: { type: 'text', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
    departmentId: { type: 'text', name: 'department_id', nullable: true },
    concludes: { type: 'boolean', default: false },
    actorSubject: { type: 'text', name: 'actor_subject', nullable: true },
  },
  uniques: [
    { name: 'service_request_callback_attempt', columns: ['cityCode', 'requestId', 'round', 'attempt'] },
  ],
  foreignKeys: [
    {
      name: 'service_request_callback_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'service_request_callback_count', expression: 'sequence >= 1 AND sequence <= 60' },
    { name: 'service_request_callback_answer', expression: 'contacted = (resolved IS NOT NULL)' },
    { name: 'service_request_callback_verdict', expression: 'contacted OR satisfaction IS NULL' },
  ],
});
