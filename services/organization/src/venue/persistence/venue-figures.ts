import { businessDay, type StatDelta } from '@governance/shared';
import { isCentre, OWED_PUBLIC_PERCENT } from '../venue-kind.js';
import type { Venue } from '../venue.js';

/**
 * What a venue adds to the figures of its place, as long as it stands: itself by kind; and of a centre its areas,
 * whether they are known, and whether residents have the share that it owes them.
 */
const partsOf = ({ kind, totalAreaM2, publicAreaM2 }: Venue) => {
  const parts = [{ measure: 'venue', dimension: kind as string, amount: 1 }];
  if (!isCentre(kind) || totalAreaM2 === null || publicAreaM2 === null) return parts;
  const reaches = publicAreaM2 * 100 >= totalAreaM2 * OWED_PUBLIC_PERCENT;
  return [
    ...parts,
    { measure: 'venue.centre_measured', dimension: '', amount: 1 },
    { measure: 'venue.centre_reaching', dimension: '', amount: reaches ? 1 : 0 },
    { measure: 'venue.centre_total_area', dimension: '', amount: totalAreaM2 },
    { measure: 'venue.centre_public_area', dimension: '', amount: publicAreaM2 },
  ];
};

const counted = (venue: Venue, at: Date, sign: 1 | -1): readonly StatDelta[] =>
  partsOf(venue).map(({ amount, ...part }) => ({
    scope: venue.divisionCode,
    day: businessDay(at),
    ...part,
    amount: sign * amount,
  }));

/** Increments of a venue that opened. */
export const whenOpened = (venue: Venue): readonly StatDelta[] => counted(venue, venue.validFrom, 1);

/** Increments of a venue that was measured anew. What is known now is taken to have held since it opened. */
export const whenRevised = (before: Venue, after: Venue): readonly StatDelta[] => [
  ...counted(before, before.validFrom, -1),
  ...counted(after, after.validFrom, 1),
];

/** Increments of a venue that closed. */
export const whenClosed = (venue: Venue, at: Date): readonly StatDelta[] => counted(venue, at, -1);
