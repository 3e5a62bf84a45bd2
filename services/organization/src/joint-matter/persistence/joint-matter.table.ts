import { EntitySchema } from 'typeorm';

interface JointMatterRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  jointBodyId: string;
  title: string;
  description: string | null;
  category: string | null;
  raisedByOrganizationId: string;
  raisedAt: Date;
  serviceRequestId: string | null;
  status: string;
  decision: string | null;
  decidedAt: Date | null;
  responsibleOrganizationId: string | null;
  completedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'joint_matter_pkey' } as const;
const organizationKey = (name: string, column: string) => ({
  name,
  target: 'Organization',
  columnNames: ['cityCode', column],
  referencedColumnNames: ['cityCode', 'id'],
});

/** Matters of joint bodies as they stand now. */
export const jointMatterTable = new EntitySchema<JointMatterRow>({
  name: 'JointMatter',
  tableName: 'joint_matter',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    jointBodyId: { type: 'text', name: 'joint_body_id' },
    title: { type: 'text' },
    description: { type: 'text', nullable: true },
    category: { type: 'text', nullable: true },
    raisedByOrganizationId: { type: 'text', name: 'raised_by_organization_id' },
    raisedAt: { type: 'timestamptz', precision: 3, name: 'raised_at' },
    serviceRequestId: { type: 'text', name: 'service_request_id', nullable: true },
    status: { type: 'text' },
    decision: { type: 'text', nullable: true },
    decidedAt: { type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true },
    responsibleOrganizationId: { type: 'text', name: 'responsible_organization_id', nullable: true },
    completedAt: { type: 'timestamptz', precision: 3, name: 'completed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'joint_matter_body_fkey',
      target: 'JointBody',
      columnNames: ['cityCode', 'jointBodyId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    organizationKey('joint_matter_raiser_fkey', 'raisedByOrganizationId'),
    organizationKey('joint_matter_responsible_fkey', 'responsibleOrganizationId'),
  ],
  checks: [
    {
      name: 'joint_matter_decided',
      expression: `(status IN ('DECIDED', 'COMPLETED')) = (decided_at IS NOT NULL)`,
    },
    { name: 'joint_matter_decision', expression: '(decided_at IS NULL) = (decision IS NULL)' },
    {
      name: 'joint_matter_responsible',
      expression: '(decided_at IS NULL) = (responsible_organization_id IS NULL)',
    },
    { name: 'joint_matter_completed', expression: `(status = 'COMPLETED') = (completed_at IS NOT NULL)` },
  ],
  indices: [
    { name: 'joint_matter_division', columns: ['cityCode', 'divisionCode', 'raisedAt', 'id'] },
    { name: 'joint_matter_raised', columns: ['cityCode', 'raisedAt', 'id'] },
    { name: 'joint_matter_body', columns: ['cityCode', 'jointBodyId', 'raisedAt', 'id'] },
  ],
});
