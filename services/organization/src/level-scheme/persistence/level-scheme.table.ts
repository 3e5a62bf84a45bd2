import { EntitySchema } from 'typeorm';

interface LevelSchemeRow {
  cityCode: string;
  divisionCode: string;
  version: number;
}

interface LevelRow {
  cityCode: string;
  divisionCode: string;
  validFrom: Date;
  validTo: Date | null;
  code: string;
  name: string;
  rank: number;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'level_scheme_pkey' } as const;
const levelKey = { primary: true, primaryKeyConstraintName: 'level_scheme_level_pkey' } as const;

/** Which places have a ladder of their own. */
export const levelSchemeTable = new EntitySchema<LevelSchemeRow>({
  name: 'LevelScheme',
  tableName: 'level_scheme',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    divisionCode: { ...key, name: 'division_code' },
    version: { type: 'integer' },
  },
});

/** The steps of ladders, and when they held. */
export const levelTable = new EntitySchema<LevelRow>({
  name: 'LevelSchemeLevel',
  tableName: 'level_scheme_level',
  columns: {
    cityCode: { ...levelKey, type: 'text', name: 'city_code' },
    divisionCode: { ...levelKey, type: 'text', name: 'division_code' },
    validFrom: { ...levelKey, type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    code: { ...levelKey, type: 'text' },
    name: { type: 'text' },
    rank: { type: 'integer' },
  },
  foreignKeys: [
    {
      name: 'level_scheme_level_scheme_fkey',
      target: 'LevelScheme',
      columnNames: ['cityCode', 'divisionCode'],
      referencedColumnNames: ['cityCode', 'divisionCode'],
    },
  ],
  checks: [
    { name: 'level_scheme_level_period', expression: 'valid_to > valid_from' },
    { name: 'level_scheme_level_rank', expression: 'rank >= 1' },
  ],
});
