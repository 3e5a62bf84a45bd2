import { EntitySchema } from 'typeorm';

interface DivisionPopulationRow {
  cityCode: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  asOf: string;
  persons: number;
  source: string;
  version: number;
}

const key = { primary: true, primaryKeyConstraintName: 'division_population_pkey' } as const;

/** How many people lived where, and when. */
export const divisionPopulationTable = new EntitySchema<DivisionPopulationRow>({
  name: 'DivisionPopulation',
  tableName: 'division_population',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    divisionCode: { ...key, type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    asOf: { ...key, type: 'date', name: 'as_of' },
    persons: { type: 'integer' },
    source: { type: 'text' },
    version: { type: 'integer' },
  },
  checks: [{ name: 'division_population_persons', expression: 'persons >= 0' }],
});
