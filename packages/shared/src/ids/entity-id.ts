import { v7 } from 'uuid';
import { cityCodeOf } from '../codes/division-code.js';

const PATTERN = /^\d{4}-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new id of something that belongs to a place: `<city_code>-<UUIDv7>`. The only place where ids are made. */
export const newEntityId = (divisionCode: string): string => `${cityCodeOf(divisionCode)}-${v7()}`;

/** Whether a text can be an entity id at all. What is not is treated as unknown, without a look at the database. */
export const isEntityId = (text: string): boolean => PATTERN.test(text);

/** The city code that an id starts with: the shard that holds the row. */
export const cityOfId = (id: string): string => id.slice(0, 4);

/** Groups well-formed ids by the city that holds them; malformed ones are left out. */
export function idsByCity(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    if (!isEntityId(id)) continue;
    const city = cityOfId(id);
    const group = groups.get(city);
    if (group) group.push(id);
    else groups.set(city, [id]);
  }
  return groups;
}

/** Runs one read for each city among the ids and joins the rows: a batch that spans cities is split by city. */
export async function readByCity<T>(
  ids: readonly string[],
  read: (city: string, ids: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  return (await Promise.all([...idsByCity(ids)].map(([city, group]) => read(city, group)))).flat();
}
