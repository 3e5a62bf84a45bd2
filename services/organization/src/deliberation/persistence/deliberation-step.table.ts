import { EntitySchema } from 'typeorm';

interface DeliberationStepRow {
  cityCode: string;
  deliberationId: string;
  sequence: number;
  previous: number | null;
  fromStep: string | null;
  step: string;
  round: number;
  heldAt: Date;
  attendance: number | null;
  decision: string | null;
  decidedByOrganizationId: string | null;
  notice: string | null;
  outcome: string | null;
  scores: number[] | null;
  summary: string | null;
  documentReference: string | null;
  recordedAt: Date;
  actor: string;
  actorOrganizationId: string | null;
  actorSubject: string | null;
}

const key = { primary: true, primaryKeyConstraintName: 'deliberation_step_pkey' } as const;
const text = { type: 'text', nullable: true } as const;

/** The steps that deliberations took, one row each; the order of the steps is a constraint. */
export const deliberationStepTable = new EntitySchema<DeliberationStepRow>({
  name: 'DeliberationStep',
  tableName: 'deliberation_step',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    deliberationId: { ...key, type: 'text', name: 'deliberation_id' },
    sequence: { ...key, type: 'integer' },
    previous: { type: 'integer', nullable: true },
    fromStep: { ...text, name: 'from_step' },
    step: { type: 'text' },
    round: { type: 'integer' },
    heldAt: { type: 'timestamptz', precision: 3, name: 'held_at' },
    attendance: { type: 'integer', nullable: true },
    decision: text,
    decidedByOrganizationId: { ...text, name: 'decided_by_organization_id' },
    notice: text,
    outcome: text,
    scores: { type: 'integer', array: true, nullable: true },
    summary: text,
    documentReference: { ...text, name: 'document_reference' },
    recordedAt: { type: 'timestamptz', precision: 3, name: 'recorded_at' },
    actor: { type: 'text' },
    actorOrganizationId: { ...text, name: 'actor_organization_id' },
    actorSubject: { ...text, name: 'actor_subject' },
  },
  uniques: [{ name: 'deliberation_step_ends', columns: ['cityCode', 'deliberationId', 'sequence', 'step'] }],
  foreignKeys: [
    {
      name: 'deliberation_step_deliberation_fkey',
      target: 'Deliberation',
      columnNames: ['cityCode', 'deliberationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'deliberation_step_previous_fkey',
      target: 'DeliberationStep',
      columnNames: ['cityCode', 'deliberationId', 'previous', 'fromStep'],
      referencedColumnNames: ['cityCode', 'deliberationId', 'sequence', 'step'],
    },
    {
      name: 'deliberation_step_decider_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'decidedByOrganizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'deliberation_step_gapless',
      expression: 'previous IS NOT DISTINCT FROM nullif(sequence, 1) - 1',
    },
    {
      name: 'deliberation_step_order',
      expression: `(from_step IS NULL AND sequence = 1 AND step = 'COLLECT') OR (from_step, step) IN
      (('COLLECT', 'SET'), ('SET', 'DELIBERATE'), ('DELIBERATE', 'PUBLICISE'), ('PUBLICISE', 'EVALUATE'), ('EVALUATE', 'COLLECT'))`,
    },
    {
      name: 'deliberation_step_decided',
      expression: `(step = 'DELIBERATE') = (decision IS NOT NULL AND decided_by_organization_id IS NOT NULL)`,
    },
    { name: 'deliberation_step_notice', expression: `(step = 'PUBLICISE') = (notice IS NOT NULL)` },
    {
      name: 'deliberation_step_verdict',
      expression: `(step = 'EVALUATE') = (outcome IS NOT NULL AND cardinality(scores) = 5)`,
    },
    { name: 'deliberation_step_attendance', expression: 'attendance > 0' },
  ],
});
