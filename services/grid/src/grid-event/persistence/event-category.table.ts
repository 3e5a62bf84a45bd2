import { EntitySchema } from 'typeorm';

interface GridEventCategoryRow {
  cityCode: string;
  code: string;
  name: string;
  dueDays: number;
}

/** What events are about; city `0000` holds the national defaults. */
export const eventCategoryTable = new EntitySchema<GridEventCategoryRow>({
  name: 'GridEventCategory',
  tableName: 'grid_event_category',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'grid_event_category_pkey',
    },
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'grid_event_category_pkey' },
    name: { type: 'text' },
    dueDays: { type: 'integer', name: 'due_days' },
  },
  checks: [{ name: 'grid_event_category_due', expression: 'due_days > 0' }],
});
