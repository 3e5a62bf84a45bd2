import {
  countForInsiders,
  countForOutsiders,
  governs,
  type MaskedCountType,
  type Viewer,
} from '@governance/shared';
import type { StaffAggregate } from './staff-aggregate.js';

/**
 * Aggregates are a directory, but for small cells: outsiders see no count of 1 to 4 people, none whose rest would be
 * one, and the mean age in whole years, so that nobody's age follows from two days.
 */

/** Whether the viewer answers for the organization's place, or acts for the organization. */
const isInsider = (
  viewer: Viewer,
  { divisionCode, organizationId }: Pick<StaffAggregate, 'divisionCode' | 'organizationId'>,
): boolean => governs(viewer, divisionCode) || viewer.organization === organizationId;

/** Whether so many people are too few to be shown to outsiders. */
const isSmall = (count: number): boolean => countForOutsiders(count).masked;

/** Whether a part of the staff, or the rest of it, is too small to be shown to this viewer. */
export const isHidden = (viewer: Viewer, aggregate: StaffAggregate, part: number): boolean =>
  !isInsider(viewer, aggregate) &&
  [aggregate.headcount, part, aggregate.headcount - part].some((count) => isSmall(count));

/** How many people there are, as this viewer may know. */
export const headcountFor = (viewer: Viewer, aggregate: StaffAggregate): MaskedCountType =>
  isInsider(viewer, aggregate)
    ? countForInsiders(aggregate.headcount)
    : countForOutsiders(aggregate.headcount);

/** A part by kind of work, as this viewer may know. Both parts are hidden with either, since the rest would tell it. */
export function partFor(
  viewer: Viewer,
  aggregate: StaffAggregate,
  field: 'fullTime' | 'partTime',
): MaskedCountType | null {
  const count = aggregate[field];
  if (count === null) return null;
  const parts = [aggregate.fullTime ?? 0, aggregate.partTime ?? 0];
  return parts.some((part) => isHidden(viewer, aggregate, part))
    ? { value: null, masked: true, reason: 'SMALL_CELL' }
    : countForInsiders(count);
}

/** The mean age in years, as this viewer may know; null when too few people stand behind it. */
export function meanAgeFor(viewer: Viewer, aggregate: StaffAggregate): number | null {
  const { meanAge, headcount } = aggregate;
  if (meanAge === null || isInsider(viewer, aggregate)) return meanAge;
  return isSmall(headcount) ? null : Math.round(meanAge);
}
