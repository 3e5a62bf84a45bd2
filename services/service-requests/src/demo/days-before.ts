export const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** So many days before the anchor, at an hour of that day. */
export const before = (anchor: Date, days: number, hours = 10): Date =>
  new Date(anchor.getTime() - days * DAY_MS + hours * HOUR_MS);
