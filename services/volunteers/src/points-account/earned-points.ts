import type { PointsRules } from '../points-policy/points-policy.js';

/** What of a day has earned points already. */
export interface EarnedOnDay {
  readonly hours: number;
  readonly points: number;
}

/** What a record of hours earns. */
export interface Earned {
  /** Hours of it that count. */
  readonly hours: number;
  readonly points: number;
}

/**
 * What a record of hours earns, after what its day has earned before: as many of its hours as the limits leave. Points
 * are whole, and half hours of one day add up before they are cut off, so two halves earn what one whole hour does.
 */
export function earnedPoints(hours: number, before: EarnedOnDay, rules: PointsRules): Earned {
  const { pointsPerHour, maxHoursPerActivity, maxHoursPerDay } = rules;
  const left = maxHoursPerDay === null ? hours : Math.max(0, maxHoursPerDay - before.hours);
  const counted = Math.min(hours, maxHoursPerActivity ?? hours, left);
  const ofDay = Math.floor((before.hours + counted) * pointsPerHour);
  return { hours: counted, points: counted > 0 ? Math.max(0, ofDay - before.points) : 0 };
}
