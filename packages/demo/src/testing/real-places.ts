import { join } from 'node:path';
import { communitiesOf } from '../places/places-of.js';
import { readDivisions } from '../places/division-row.js';

/** The table of real divisions that comes with the repository. */
export const realDivisions = readDivisions(join(__dirname, '../../../../data/divisions-seed-places.csv'));

/** All 6,231 communities of the five places. */
export const allCommunities = communitiesOf(realDivisions, { scale: 1 });

/** A community by its code; throws when there is none. */
export function communityAt(code: string) {
  const community = allCommunities.find((candidate) => candidate.code === code);
  if (!community) throw new RangeError(`No community ${code}`);
  return community;
}
