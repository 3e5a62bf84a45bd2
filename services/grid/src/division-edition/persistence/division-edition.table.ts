import { EntitySchema } from 'typeorm';

interface DivisionEditionRow {
  edition: string;
  version: number;
  digest: string;
  importedAt: Date;
  counts: object;
}

interface DivisionLineageRow {
  edition: string;
  version: number;
  fromCode: string;
  toCode: string;
  cityCode: string;
  merged: boolean;
  movesInCity: number;
  appliedAt: Date | null;
}

const editionKey = { primary: true, primaryKeyConstraintName: 'division_edition_pkey' } as const;
const lineageKey = { primary: true, primaryKeyConstraintName: 'division_lineage_pkey' } as const;

/** Editions of the code table that were imported, and what each changed. */
export const divisionEditionTable = new EntitySchema<DivisionEditionRow>({
  name: 'DivisionEdition',
  tableName: 'division_edition',
  columns: {
    edition: { ...editionKey, type: 'text' },
    version: { ...editionKey, type: 'integer' },
    digest: { type: 'text' },
    importedAt: { type: 'timestamptz', name: 'imported_at' },
    counts: { type: 'jsonb' },
  },
});

/** Which code took over from which, in which edition. */
export const divisionLineageTable = new EntitySchema<DivisionLineageRow>({
  name: 'DivisionLineage',
  tableName: 'division_lineage',
  columns: {
    edition: { ...lineageKey, type: 'text' },
    version: { ...lineageKey, type: 'integer' },
    fromCode: { ...lineageKey, type: 'text', name: 'from_code' },
    toCode: { type: 'text', name: 'to_code' },
    cityCode: { type: 'text', name: 'city_code' },
    merged: { type: 'boolean' },
    movesInCity: { type: 'integer', name: 'moves_in_city' },
    appliedAt: { type: 'timestamptz', name: 'applied_at', nullable: true },
  },
  checks: [{ name: 'division_lineage_city_code_check', expression: 'city_code = left(from_code, 4)' }],
  indices: [
    { name: 'division_lineage_from', columns: ['fromCode', 'edition'] },
    { name: 'division_lineage_to', columns: ['toCode', 'edition'] },
  ],
});
