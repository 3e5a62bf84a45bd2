import { EntitySchema } from 'typeorm';

interface GridRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  code: string;
  version: number;
}

interface GridVersionRow {
  cityCode: string;
  gridId: string;
  validFrom: Date;
  validTo: Date | null;
  name: string;
  nameFolded: string;
  kind: string;
  households: number | null;
  serviceRadiusM: number | null;
  difficulty: string | null;
  parentGridId: string | null;
  responsibleOrganizationId: string | null;
  networks: string[];
  quarterIds: string[];
}

interface GridSequenceRow {
  cityCode: string;
  divisionCode: string;
  last: number;
}

/** What a grid's id and code mean. */
export const gridTable = new EntitySchema<GridRow>({
  name: 'Grid',
  tableName: 'grid',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName: 'grid_pkey' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'grid_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    code: { type: 'text' },
    version: { type: 'integer' },
  },
  uniques: [{ name: 'grid_code_once', columns: ['cityCode', 'code'] }],
  indices: [{ name: 'grid_division', columns: ['cityCode', 'divisionCode', 'code'] }],
});

/** What a grid was like, and when. */
export const gridVersionTable = new EntitySchema<GridVersionRow>({
  name: 'GridVersion',
  tableName: 'grid_version',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'grid_version_pkey',
    },
    gridId: { type: 'text', name: 'grid_id', primary: true, primaryKeyConstraintName: 'grid_version_pkey' },
    validFrom: {
      type: 'timestamptz',
      name: 'valid_from',
      primary: true,
      primaryKeyConstraintName: 'grid_version_pkey',
    },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    kind: { type: 'text' },
    households: { type: 'integer', nullable: true },
    serviceRadiusM: { type: 'integer', name: 'service_radius_m', nullable: true },
    difficulty: { type: 'text', nullable: true },
    parentGridId: { type: 'text', name: 'parent_grid_id', nullable: true },
    responsibleOrganizationId: { type: 'text', name: 'responsible_organization_id', nullable: true },
    networks: { type: 'text', array: true },
    quarterIds: { type: 'text', name: 'quarter_ids', array: true },
  },
  foreignKeys: [
    {
      name: 'grid_version_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'grid_version_period', expression: 'valid_to > valid_from' },
    { name: 'grid_version_households', expression: 'households >= 0' },
    { name: 'grid_version_service_radius', expression: 'service_radius_m > 0' },
    { name: 'grid_version_difficulty', expression: "difficulty IN ('LOW', 'MEDIUM', 'HIGH')" },
  ],
  indices: [
    {
      name: 'grid_version_current',
      columns: ['cityCode', 'gridId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'grid_version_organization', columns: ['cityCode', 'responsibleOrganizationId'] },
  ],
});

/** The last number given to a grid of each community; numbers are never given again. */
export const gridSequenceTable = new EntitySchema<GridSequenceRow>({
  name: 'GridSequence',
  tableName: 'grid_sequence',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'grid_sequence_pkey',
    },
    divisionCode: {
      type: 'text',
      name: 'division_code',
      primary: true,
      primaryKeyConstraintName: 'grid_sequence_pkey',
    },
    last: { type: 'integer' },
  },
});
