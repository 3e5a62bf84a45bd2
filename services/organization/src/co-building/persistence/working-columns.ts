import type { EntitySchemaColumnOptions } from 'typeorm';

/** What every row that belongs to a place has. */
export interface WorkingColumns {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
}

/** The columns of every table whose rows belong to a place, and its primary key. */
export function workingColumns(
  primaryKeyConstraintName: string,
): Record<keyof WorkingColumns, EntitySchemaColumnOptions> {
  const key = { type: 'text', primary: true, primaryKeyConstraintName } as const;
  return {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
  };
}

/** A column with the id of something else, of the same city. */
export const idColumn = (name: string): EntitySchemaColumnOptions => ({ type: 'text', name });

/** A column with an instant that may not have come yet. */
export const optionalInstant = (name: string): EntitySchemaColumnOptions => ({
  type: 'timestamptz',
  name,
  nullable: true,
});

/** A foreign key to a row of the same city. */
export const sameCityKey = (name: string, target: string, column: string, referenced = 'id') => ({
  name,
  target,
  columnNames: ['cityCode', column],
  referencedColumnNames: ['cityCode', referenced],
});
