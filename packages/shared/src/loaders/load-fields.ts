import DataLoader from 'dataloader';
import { groupBy } from './group-by.js';

/** One field of one thing. */
export interface WantedField<TField extends string> {
  readonly id: string;
  readonly field: TField;
}

/** One thing and the fields of it that are wanted. */
export interface FieldsOfOne<TField extends string> {
  readonly id: string;
  readonly fields: readonly TField[];
}

/**
 * A loader for data whose every reading is recorded: joins the fields that one request really shows into one reading a
 * tick. `null` for what does not exist or may not be seen.
 */
export const loadFields = <TField extends string, T>(
  read: (wanted: readonly FieldsOfOne<TField>[]) => Promise<ReadonlyMap<string, T>>,
): DataLoader<WantedField<TField>, T | null, string> =>
  new DataLoader(
    async (keys) => {
      const wanted = [...groupBy(keys, ({ id }) => id)].map(([id, group]) => ({
        id,
        fields: group.map(({ field }) => field),
      }));
      const found = await read(wanted);
      return keys.map(({ id }) => found.get(id) ?? null);
    },
    { cacheKeyFn: ({ id, field }) => `${id} ${field}` },
  );
