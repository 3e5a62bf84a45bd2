import { EntitySchema } from 'typeorm';

interface DeliberationRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  level: string;
  quarterId: string | null;
  jointBodyId: string;
  title: string;
  topic: string;
  proposer: string;
  proposedByOrganizationId: string | null;
  serviceRequestId: string | null;
  chairOrganizationId: string;
  openedAt: Date;
  step: string;
  steppedAt: Date;
  round: number;
  outcome: string | null;
  publishedRound: number | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'deliberation_pkey' } as const;
const organizationKey = (name: string, column: string) => ({
  name,
  target: 'Organization',
  columnNames: ['cityCode', column],
  referencedColumnNames: ['cityCode', 'id'],
});

/** Deliberations as they stand now. */
export const deliberationTable = new EntitySchema<DeliberationRow>({
  name: 'Deliberation',
  tableName: 'deliberation',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    level: { type: 'text' },
    quarterId: { type: 'text', name: 'quarter_id', nullable: true },
    jointBodyId: { type: 'text', name: 'joint_body_id' },
    title: { type: 'text' },
    topic: { type: 'text' },
    proposer: { type: 'text' },
    proposedByOrganizationId: { type: 'text', name: 'proposed_by_organization_id', nullable: true },
    serviceRequestId: { type: 'text', name: 'service_request_id', nullable: true },
    chairOrganizationId: { type: 'text', name: 'chair_organization_id' },
    openedAt: { type: 'timestamptz', precision: 3, name: 'opened_at' },
    step: { type: 'text' },
    steppedAt: { type: 'timestamptz', precision: 3, name: 'stepped_at' },
    round: { type: 'integer' },
    outcome: { type: 'text', nullable: true },
    publishedRound: { type: 'integer', name: 'published_round', nullable: true },
  },
  foreignKeys: [
    {
      name: 'deliberation_body_fkey',
      target: 'JointBody',
      columnNames: ['cityCode', 'jointBodyId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    organizationKey('deliberation_proposer_fkey', 'proposedByOrganizationId'),
    organizationKey('deliberation_chair_fkey', 'chairOrganizationId'),
    {
      name: 'deliberation_step_fkey',
      target: 'DeliberationStep',
      columnNames: ['cityCode', 'id', 'version', 'step'],
      referencedColumnNames: ['cityCode', 'deliberationId', 'sequence', 'step'],
      deferrable: 'INITIALLY DEFERRED',
    },
  ],
  checks: [
    {
      name: 'deliberation_proposer',
      expression: `(proposer = 'ORGANIZATION') = (proposed_by_organization_id IS NOT NULL)`,
    },
    { name: 'deliberation_quarter', expression: `quarter_id IS NULL OR level = 'QUARTER'` },
    { name: 'deliberation_outcome', expression: `(step = 'EVALUATE') = (outcome IS NOT NULL)` },
    { name: 'deliberation_round', expression: 'round >= 1 AND published_round <= round' },
  ],
  indices: [
    { name: 'deliberation_division', columns: ['cityCode', 'divisionCode', 'openedAt', 'id'] },
    { name: 'deliberation_opened', columns: ['cityCode', 'openedAt', 'id'] },
    { name: 'deliberation_body', columns: ['cityCode', 'jointBodyId', 'openedAt', 'id'] },
  ],
});
