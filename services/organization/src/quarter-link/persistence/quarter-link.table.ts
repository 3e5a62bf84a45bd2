import { EntitySchema } from 'typeorm';

interface QuarterLinkRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  quarterId: string;
  kind: string;
  organizationId: string;
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'quarter_link_pkey' } as const;

/** Which organization answered for which residential quarter, and when. */
export const quarterLinkTable = new EntitySchema<QuarterLinkRow>({
  name: 'QuarterLink',
  tableName: 'quarter_link',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    quarterId: { type: 'text', name: 'quarter_id' },
    kind: { type: 'text' },
    organizationId: { type: 'text', name: 'organization_id' },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'quarter_link_quarter_fkey',
      target: 'QuarterCopy',
      columnNames: ['cityCode', 'quarterId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'quarter_link_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'quarter_link_period', expression: 'valid_to > valid_from' }],
  indices: [
    {
      name: 'quarter_link_current',
      columns: ['cityCode', 'quarterId', 'kind'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'quarter_link_once', columns: ['cityCode', 'quarterId', 'kind', 'validFrom'], unique: true },
    { name: 'quarter_link_organization', columns: ['cityCode', 'organizationId', 'divisionCode', 'id'] },
    { name: 'quarter_link_division', columns: ['cityCode', 'divisionCode', 'id'] },
  ],
});
