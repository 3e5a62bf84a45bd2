import { EntitySchema } from 'typeorm';

interface SuccessionRow {
  cityCode: string;
  id: string;
  kind: string;
  at: Date;
}

interface LineageRow {
  cityCode: string;
  predecessorId: string;
  successorId: string;
  successionId: string;
  thousandths: number;
}

const successionKey = { primary: true, primaryKeyConstraintName: 'organization_succession_pkey' } as const;
const lineageKey = { primary: true, primaryKeyConstraintName: 'organization_lineage_pkey' } as const;
const reference = (name: string, target: string, column: string) => ({
  name,
  target,
  columnNames: ['cityCode', column],
  referencedColumnNames: ['cityCode', 'id'],
});

/** What happened: splits, mergers, takeovers. */
export const successionTable = new EntitySchema<SuccessionRow>({
  name: 'OrganizationSuccession',
  tableName: 'organization_succession',
  columns: {
    cityCode: { ...successionKey, type: 'text', name: 'city_code' },
    id: { ...successionKey, type: 'text' },
    kind: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

/** Which organization took which one's place, and with which share of it. */
export const lineageTable = new EntitySchema<LineageRow>({
  name: 'OrganizationLineage',
  tableName: 'organization_lineage',
  columns: {
    cityCode: { ...lineageKey, type: 'text', name: 'city_code' },
    predecessorId: { ...lineageKey, type: 'text', name: 'predecessor_id' },
    successorId: { ...lineageKey, type: 'text', name: 'successor_id' },
    successionId: { type: 'text', name: 'succession_id' },
    thousandths: { type: 'integer' },
  },
  foreignKeys: [
    reference('organization_lineage_predecessor_fkey', 'Organization', 'predecessorId'),
    reference('organization_lineage_successor_fkey', 'Organization', 'successorId'),
    reference('organization_lineage_succession_fkey', 'OrganizationSuccession', 'successionId'),
  ],
  checks: [{ name: 'organization_lineage_thousandths', expression: 'thousandths BETWEEN 1 AND 1000' }],
  indices: [
    { name: 'organization_lineage_successor', columns: ['cityCode', 'successorId'] },
    { name: 'organization_lineage_succession', columns: ['cityCode', 'successionId'] },
  ],
});
