import { EntitySchema } from 'typeorm';

interface TeamKindRow {
  cityCode: string;
  code: string;
  name: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'team_kind_pkey' } as const;

/** Kinds of teams as reference data; city `0000` holds the national defaults. */
export const teamKindTable = new EntitySchema<TeamKindRow>({
  name: 'TeamKind',
  tableName: 'team_kind',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    code: key,
    name: { type: 'text' },
  },
});
