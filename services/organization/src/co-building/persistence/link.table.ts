import { EntitySchema } from 'typeorm';
import { sameCityKey } from './working-columns.js';

interface LinkRow {
  cityCode: string;
  ownerId: string;
  itemId: string;
}

/** Mapping of a table that ties rows of two nouns of one city: `<owner>_<item>` with `<owner>_id` and `<item>_id`. */
export function linkTable(owner: LinkEnd, item: LinkEnd): EntitySchema<LinkRow> {
  const tableName = `${owner.column}_${item.column}`;
  const key = { type: 'text', primary: true, primaryKeyConstraintName: `${tableName}_pkey` } as const;
  return new EntitySchema<LinkRow>({
    name: `${owner.target}To${item.target}`,
    tableName,
    columns: {
      cityCode: { ...key, name: 'city_code' },
      ownerId: { ...key, name: `${owner.column}_id` },
      itemId: { ...key, name: `${item.column}_id` },
    },
    foreignKeys: [
      sameCityKey(`${tableName}_owner_fkey`, owner.target, 'ownerId'),
      sameCityKey(`${tableName}_item_fkey`, item.target, 'itemId'),
    ],
    indices: [{ name: `${tableName}_item`, columns: ['cityCode', 'itemId'] }],
  });
}

/** One end of a tie: the noun's mapping and its name in columns. */
interface LinkEnd {
  readonly target: string;
  readonly column: string;
}
