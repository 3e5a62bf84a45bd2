import { EntitySchema } from 'typeorm';

interface JointMeetingRow {
  cityCode: string;
  id: string;
  jointBodyId: string;
  kind: string;
  heldAt: Date;
  attendance: number;
  minutesReference: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'joint_meeting_pkey' } as const;

/** Meetings that joint bodies held. */
export const jointMeetingTable = new EntitySchema<JointMeetingRow>({
  name: 'JointMeeting',
  tableName: 'joint_meeting',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    jointBodyId: { type: 'text', name: 'joint_body_id' },
    kind: { type: 'text' },
    heldAt: { type: 'timestamptz', precision: 3, name: 'held_at' },
    attendance: { type: 'integer' },
    minutesReference: { type: 'text', name: 'minutes_reference', nullable: true },
  },
  foreignKeys: [
    {
      name: 'joint_meeting_body_fkey',
      target: 'JointBody',
      columnNames: ['cityCode', 'jointBodyId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'joint_meeting_attendance', expression: 'attendance > 0' }],
  indices: [{ name: 'joint_meeting_body', columns: ['cityCode', 'jointBodyId', 'heldAt', 'id'] }],
});
