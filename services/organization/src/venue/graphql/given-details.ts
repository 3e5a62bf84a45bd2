import type { VenueDetails } from '../venue.js';
import type { UpdateVenueInput } from './update-venue.input.js';

/** What may be taken away, so that null means something. */
const REMOVABLE: readonly string[] = [
  'contactPhone',
  'operatedById',
  'totalAreaM2',
  'publicAreaM2',
  'holidayNote',
] satisfies readonly (keyof VenueDetails)[];

/** The details that a client gave: what was left out is not among them, nor a null where there is always something. */
export const givenDetails = (
  details: Omit<UpdateVenueInput, 'id' | 'expectedVersion'>,
): Partial<VenueDetails> =>
  Object.fromEntries(
    // A field that a client left out is there all the same, and undefined.
    Object.entries<unknown>({ ...details }).filter(
      ([name, value]) => value !== undefined && (value !== null || REMOVABLE.includes(name)),
    ),
  );
