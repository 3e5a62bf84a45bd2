import { EntitySchema } from 'typeorm';

interface PublishedCellRow {
  cityCode: string;
  divisionCode: string;
  measure: string;
  month: string;
  amount: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'published_cell_pkey' } as const;

/** What everybody may know of the answers of reporters, by month; written when a month closes. */
export const publishedCellTable = new EntitySchema<PublishedCellRow>({
  name: 'PublishedCell',
  tableName: 'published_cell',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    divisionCode: { ...key, name: 'division_code' },
    measure: key,
    month: { ...key, type: 'date' },
    amount: { type: 'bigint', nullable: true },
  },
  checks: [{ name: 'published_cell_first_day', expression: 'EXTRACT(day FROM month) = 1' }],
});
