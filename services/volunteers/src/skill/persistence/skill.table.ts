import { EntitySchema } from 'typeorm';

interface SkillRow {
  cityCode: string;
  code: string;
  name: string;
}

/** Skills as reference data; city `0000` holds the national defaults. */
export const skillTable = new EntitySchema<SkillRow>({
  name: 'Skill',
  tableName: 'skill',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName: 'skill_pkey' },
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'skill_pkey' },
    name: { type: 'text' },
  },
});
