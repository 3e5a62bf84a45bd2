import { EntitySchema } from 'typeorm';

interface ServiceRequestAssignmentRow {
  cityCode: string;
  requestId: string;
  turn: number;
  round: number;
  departmentId: string;
  dispatchedAt: Date;
  signedAt: Date | null;
  returnedAt: Date | null;
}

/** Departments' turns with a request. */
export const assignmentTable = new EntitySchema<ServiceRequestAssignmentRow>({
  name: 'ServiceRequestAssignment',
  tableName: 'service_request_assignment',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'service_request_assignment_pkey',
    },
    requestId: {
      type: 'text',
      name: 'request_id',
      primary: true,
      primaryKeyConstraintName: 'service_request_assignment_pkey',
    },
    turn: { type: 'integer', primary: true, primaryKeyConstraintName: 'service_request_assignment_pkey' },
    round: { type: 'integer' },
    departmentId: { type: 'text', name: 'department_id' },
    dispatchedAt: { type: 'timestamptz', precision: 3, name: 'dispatched_at' },
    signedAt: { type: 'timestamptz', precision: 3, name: 'signed_at', nullable: true },
    returnedAt: { type: 'timestamptz', precision: 3, name: 'returned_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'service_request_assignment_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'service_request_assignment_count', expression: 'turn >= 1 AND turn <= 20' }],
});
