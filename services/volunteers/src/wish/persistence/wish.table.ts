import { EntitySchema } from 'typeorm';

interface WishRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  title: string;
  description: string | null;
  category: string;
  wisherLabel: string | null;
  gridId: string | null;
  serviceRequestId: string | null;
  registeredAt: Date;
  registeredBySubject: string | null;
  registeredByOrganizationId: string | null;
  dueOn: string;
  status: string;
  claimedByTeamId: string | null;
  claimedOrganizationId: string | null;
  claimedBySubject: string | null;
  claimedAt: Date | null;
  claimDueOn: string | null;
  fulfilledAt: Date | null;
  confirmedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'wish_pkey' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;
const optional = { type: 'text', nullable: true } as const;

/** Wishes as they stand now. */
export const wishTable = new EntitySchema<WishRow>({
  name: 'Wish',
  tableName: 'wish',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { ...optional, name: 'division_code_then' },
    version: { type: 'integer' },
    title: { type: 'text' },
    description: optional,
    category: { type: 'text' },
    wisherLabel: { ...optional, name: 'wisher_label' },
    gridId: { ...optional, name: 'grid_id' },
    serviceRequestId: { ...optional, name: 'service_request_id' },
    registeredAt: { ...instant, name: 'registered_at' },
    registeredBySubject: { ...optional, name: 'registered_by_subject' },
    registeredByOrganizationId: { ...optional, name: 'registered_by_organization_id' },
    dueOn: { type: 'date', name: 'due_on' },
    status: { type: 'text' },
    claimedByTeamId: { ...optional, name: 'claimed_by_team_id' },
    claimedOrganizationId: { ...optional, name: 'claimed_organization_id' },
    claimedBySubject: { ...optional, name: 'claimed_by_subject' },
    claimedAt: { ...instant, name: 'claimed_at', nullable: true },
    claimDueOn: { type: 'date', name: 'claim_due_on', nullable: true },
    fulfilledAt: { ...instant, name: 'fulfilled_at', nullable: true },
    confirmedAt: { ...instant, name: 'confirmed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'wish_team_fkey',
      target: 'VolunteerTeam',
      columnNames: ['cityCode', 'claimedByTeamId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'wish_claimed',
      expression: `(status IN ('CLAIMED', 'FULFILLED', 'CONFIRMED')) = (claimed_at IS NOT NULL)`,
    },
    { name: 'wish_claim', expression: 'num_nulls(claimed_by_team_id, claimed_at, claim_due_on) IN (0, 3)' },
    {
      name: 'wish_fulfilled',
      expression: `(status IN ('FULFILLED', 'CONFIRMED')) = (fulfilled_at IS NOT NULL)`,
    },
    { name: 'wish_confirmed', expression: `(status = 'CONFIRMED') = (confirmed_at IS NOT NULL)` },
    { name: 'wish_origin', expression: 'wisher_label IS NOT NULL OR service_request_id IS NOT NULL' },
  ],
  indices: [
    { name: 'wish_division', columns: ['cityCode', 'divisionCode', 'registeredAt', 'id'] },
    { name: 'wish_registered', columns: ['cityCode', 'registeredAt', 'id'] },
    {
      name: 'wish_request',
      columns: ['cityCode', 'serviceRequestId', 'registeredAt', 'id'],
      where: '(service_request_id IS NOT NULL)',
    },
    {
      name: 'wish_team',
      columns: ['cityCode', 'claimedByTeamId', 'registeredAt', 'id'],
      where: '(claimed_by_team_id IS NOT NULL)',
    },
    {
      name: 'wish_overdue',
      columns: ['cityCode', 'claimDueOn', 'id'],
      where: `(status = 'CLAIMED'::text)`,
    },
  ],
});
