import { EntitySchema } from 'typeorm';

interface ResponsibilityRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  role: string;
  level: string;
  objectName: string;
  objectNameFolded: string;
  sole: boolean;
  holderPost: string | null;
  holderName: string | null;
  count: number | null;
  gridId: string | null;
  roadSegmentId: string | null;
  validFrom: Date;
  validTo: Date | null;
}

interface ResponsibilityRoleRow {
  cityCode: string;
  code: string;
  name: string;
  holderKind: string;
  objectKind: string;
  duties: string[];
}

const roleKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'responsibility_role_pkey',
} as const;
const key = { type: 'text', primary: true, primaryKeyConstraintName: 'responsibility_pkey' } as const;

/** Roles as reference data; city `0000` holds the national defaults. */
export const responsibilityRoleTable = new EntitySchema<ResponsibilityRoleRow>({
  name: 'ResponsibilityRole',
  tableName: 'responsibility_role',
  columns: {
    cityCode: { ...roleKey, name: 'city_code' },
    code: roleKey,
    name: { type: 'text' },
    holderKind: { type: 'text', name: 'holder_kind' },
    objectKind: { type: 'text', name: 'object_kind' },
    duties: { type: 'text', array: true },
  },
  checks: [
    { name: 'responsibility_role_holder', expression: "holder_kind IN ('OFFICIAL', 'RESIDENT', 'COUNT')" },
  ],
});

/** Who answers for what, and when. */
export const responsibilityTable = new EntitySchema<ResponsibilityRow>({
  name: 'Responsibility',
  tableName: 'responsibility',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    role: { type: 'text' },
    level: { type: 'text' },
    objectName: { type: 'text', name: 'object_name' },
    objectNameFolded: { type: 'text', name: 'object_name_folded' },
    sole: { type: 'boolean' },
    holderPost: { type: 'text', name: 'holder_post', nullable: true },
    holderName: { type: 'text', name: 'holder_name', nullable: true },
    count: { type: 'integer', nullable: true },
    gridId: { type: 'text', name: 'grid_id', nullable: true },
    roadSegmentId: { type: 'text', name: 'road_segment_id', nullable: true },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'responsibility_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'responsibility_road_segment_fkey',
      target: 'RoadSegment',
      columnNames: ['cityCode', 'roadSegmentId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'responsibility_period', expression: 'valid_to > valid_from' },
    { name: 'responsibility_holder', expression: '(count IS NULL) <> (holder_name IS NULL)' },
    { name: 'responsibility_count', expression: 'count >= 0' },
  ],
  indices: [
    {
      name: 'responsibility_sole',
      columns: ['cityCode', 'divisionCode', 'role', 'level', 'objectNameFolded'],
      unique: true,
      where: 'valid_to IS NULL AND sole',
    },
    { name: 'responsibility_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'responsibility_of_grid', columns: ['cityCode', 'gridId', 'id'] },
    { name: 'responsibility_of_road_segment', columns: ['cityCode', 'roadSegmentId', 'id'] },
  ],
});
