import { EntitySchema } from 'typeorm';
import { ServiceSource } from '../../activity/service-source.js';

interface PlanCategoryRow {
  cityCode: string;
  code: string;
  name: string;
}

interface ServicePlanItemRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  category: string;
  source: ServiceSource;
  title: string;
  needed: number;
  claims: number;
  createdAt: Date;
  claimedAt: Date | null;
  doneAt: Date | null;
  batchId: string;
}

interface PlanClaimRow {
  cityCode: string;
  itemId: string;
  claimantId: string;
  teamId: string | null;
  organizationId: string | null;
  claimedAt: Date;
}

const keyOf = (table: string) =>
  ({ type: 'text', primary: true, primaryKeyConstraintName: `${table}_pkey` }) as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Kinds of what is planned; city `0000` holds the national ones. */
export const planCategoryTable = new EntitySchema<PlanCategoryRow>({
  name: 'PlanCategory',
  tableName: 'plan_category',
  columns: {
    cityCode: { ...keyOf('plan_category'), name: 'city_code' },
    code: keyOf('plan_category'),
    name: { type: 'text' },
  },
});

/** What is planned. */
export const servicePlanItemTable = new EntitySchema<ServicePlanItemRow>({
  name: 'ServicePlanItem',
  tableName: 'service_plan_item',
  columns: {
    cityCode: { ...keyOf('service_plan_item'), name: 'city_code' },
    id: keyOf('service_plan_item'),
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    category: { type: 'text' },
    source: { type: 'text', default: ServiceSource.VOLUNTEERS },
    title: { type: 'text' },
    needed: { type: 'integer' },
    claims: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    claimedAt: { ...instant, name: 'claimed_at', nullable: true },
    doneAt: { ...instant, name: 'done_at', nullable: true },
    batchId: { type: 'text', name: 'batch_id' },
  },
  checks: [{ name: 'service_plan_item_claims', expression: 'claims >= 0 AND claims <= needed' }],
  indices: [
    { name: 'service_plan_item_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'service_plan_item_batch', columns: ['cityCode', 'batchId', 'id'] },
  ],
});

/** Who took what on. */
export const planClaimTable = new EntitySchema<PlanClaimRow>({
  name: 'PlanClaim',
  tableName: 'plan_claim',
  columns: {
    cityCode: { ...keyOf('plan_claim'), name: 'city_code' },
    itemId: { ...keyOf('plan_claim'), name: 'item_id' },
    claimantId: { ...keyOf('plan_claim'), name: 'claimant_id' },
    teamId: { type: 'text', name: 'team_id', nullable: true },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    claimedAt: { ...instant, name: 'claimed_at' },
  },
  foreignKeys: [
    {
      name: 'plan_claim_item_fkey',
      target: 'ServicePlanItem',
      columnNames: ['cityCode', 'itemId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'plan_claim_team_fkey',
      target: 'VolunteerTeam',
      columnNames: ['cityCode', 'teamId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'plan_claim_claimant', expression: 'claimant_id = coalesce(team_id, organization_id)' }],
});
