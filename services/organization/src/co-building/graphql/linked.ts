import type { ItemLink } from '../item-link.js';

interface Loader<TValue> {
  load(id: string): Promise<TValue>;
}

/** What a row is tied to, as far as the viewer may see it. */
export async function linked<TRow extends object>(
  ownerId: string,
  links: Loader<readonly ItemLink[]>,
  rows: Loader<TRow | null>,
): Promise<readonly TRow[]> {
  const ties = await links.load(ownerId);
  const found = await Promise.all(ties.map(({ itemId }) => rows.load(itemId)));
  return found.filter((row) => row !== null);
}
