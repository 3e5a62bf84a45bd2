import { EntitySchema } from 'typeorm';

interface SignUpRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  activityId: string;
  shiftId: string;
  organizationId: string;
  volunteerId: string;
  state: string;
  sequence: number;
  wrongCodes: number;
  signedUpAt: Date;
  attendedAt: Date | null;
  cancelledAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'sign_up_pkey' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Who comes, and who waits. */
export const signUpTable = new EntitySchema<SignUpRow>({
  name: 'SignUp',
  tableName: 'sign_up',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    activityId: { type: 'text', name: 'activity_id' },
    shiftId: { type: 'text', name: 'shift_id' },
    organizationId: { type: 'text', name: 'organization_id' },
    volunteerId: { type: 'text', name: 'volunteer_id' },
    state: { type: 'text' },
    sequence: { type: 'integer' },
    wrongCodes: { type: 'integer', name: 'wrong_codes', default: 0 },
    signedUpAt: { ...instant, name: 'signed_up_at' },
    attendedAt: { ...instant, name: 'attended_at', nullable: true },
    cancelledAt: { ...instant, name: 'cancelled_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'sign_up_shift_fkey',
      target: 'ActivityShift',
      columnNames: ['cityCode', 'shiftId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'sign_up_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'sign_up_attended', expression: `(state = 'ATTENDED') = (attended_at IS NOT NULL)` },
    { name: 'sign_up_cancelled', expression: `(state = 'CANCELLED') = (cancelled_at IS NOT NULL)` },
  ],
  indices: [
    {
      name: 'sign_up_standing',
      columns: ['cityCode', 'shiftId', 'volunteerId'],
      unique: true,
      where: `(state <> 'CANCELLED'::text)`,
    },
    { name: 'sign_up_queue', columns: ['cityCode', 'shiftId', 'state', 'sequence'] },
    { name: 'sign_up_volunteer', columns: ['cityCode', 'volunteerId', 'id'] },
    { name: 'sign_up_organization', columns: ['cityCode', 'organizationId', 'id'] },
  ],
});
