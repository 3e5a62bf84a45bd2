import { EntitySchema } from 'typeorm';

interface JointBodyRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  name: string;
  nameFolded: string;
  chairOrganizationId: string | null;
  cadence: string | null;
  validFrom: Date;
  validTo: Date | null;
}

interface JointMembershipRow {
  cityCode: string;
  id: string;
  jointBodyId: string;
  organizationId: string;
  role: string;
  validFrom: Date;
  validTo: Date | null;
}

const bodyKey = { type: 'text', primary: true, primaryKeyConstraintName: 'joint_body_pkey' } as const;
const seatKey = { type: 'text', primary: true, primaryKeyConstraintName: 'joint_membership_pkey' } as const;

/** Joint bodies. */
export const jointBodyTable = new EntitySchema<JointBodyRow>({
  name: 'JointBody',
  tableName: 'joint_body',
  columns: {
    cityCode: { ...bodyKey, name: 'city_code' },
    id: bodyKey,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    kind: { type: 'text' },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    chairOrganizationId: { type: 'text', name: 'chair_organization_id', nullable: true },
    cadence: { type: 'text', nullable: true },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'joint_body_chair_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'chairOrganizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'joint_body_period', expression: 'valid_to > valid_from' }],
  indices: [{ name: 'joint_body_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});

/** Which organization had which seat in which body, and when. */
export const jointMembershipTable = new EntitySchema<JointMembershipRow>({
  name: 'JointMembership',
  tableName: 'joint_membership',
  columns: {
    cityCode: { ...seatKey, name: 'city_code' },
    id: seatKey,
    jointBodyId: { type: 'text', name: 'joint_body_id' },
    organizationId: { type: 'text', name: 'organization_id' },
    role: { type: 'text' },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'joint_membership_body_fkey',
      target: 'JointBody',
      columnNames: ['cityCode', 'jointBodyId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'joint_membership_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'joint_membership_period', expression: 'valid_to > valid_from' }],
  indices: [
    {
      name: 'joint_membership_current',
      columns: ['cityCode', 'jointBodyId', 'organizationId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    {
      name: 'joint_membership_once',
      columns: ['cityCode', 'jointBodyId', 'organizationId', 'validFrom'],
      unique: true,
    },
    { name: 'joint_membership_organization', columns: ['cityCode', 'organizationId'] },
  ],
});
