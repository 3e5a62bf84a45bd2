import type { ServiceItemDetails } from '../service-item.js';
import type { UpdateServiceItemInput } from './service-item.input.js';

/** What may be taken away, so that null means something. */
const REMOVABLE: readonly string[] = [
  'description',
  'venue',
  'departmentId',
] satisfies readonly (keyof ServiceItemDetails)[];

/** The details that a client gave: what was left out is not among them, nor a null where there is always something. */
export const givenDetails = (
  details: Omit<UpdateServiceItemInput, 'id' | 'expectedVersion'>,
): Partial<ServiceItemDetails> =>
  Object.fromEntries(
    // A field that a client left out is there all the same, and undefined.
    Object.entries<unknown>({ ...details }).filter(
      ([name, value]) => value !== undefined && (value !== null || REMOVABLE.includes(name)),
    ),
  );
