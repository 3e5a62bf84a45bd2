import { NotFoundError } from './domain-error.js';

/** The thing that was looked up; throws `NOT_FOUND` for one that does not exist or may not be seen, both alike. */
export async function orNotFound<T>(found: Promise<T | null>, entity: string, field = 'id'): Promise<T> {
  const thing = await found;
  if (thing === null) throw new NotFoundError(entity, field);
  return thing;
}
