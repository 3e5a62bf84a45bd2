import { businessDay } from '@governance/shared';

/** How often a joint body means to meet. */
export enum JointCadence {
  MONTHLY = 'MONTHLY',
  BIMONTHLY = 'BIMONTHLY',
  QUARTERLY = 'QUARTERLY',
  HALF_YEARLY = 'HALF_YEARLY',
  YEARLY = 'YEARLY',
  AS_NEEDED = 'AS_NEEDED',
}

const MONTHS: Readonly<Record<JointCadence, number | null>> = {
  MONTHLY: 1,
  BIMONTHLY: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
  AS_NEEDED: null,
};

/**
 * The business day, `YYYY-MM-DD`, by which a body has to meet again that met last at an instant: the same day of the month
 * so many months later, or that month's last day. Null for a body that has no rhythm.
 */
export function nextMeetingDay(cadence: JointCadence | null, metLast: Date): string | null {
  const months = cadence === null ? null : MONTHS[cadence];
  if (months === null) return null;
  const [year = 0, month = 0, day = 0] = businessDay(metLast).split('-').map(Number);
  const daysInMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month - 1 + months, Math.min(day, daysInMonth)));
  return due.toISOString().slice(0, 10);
}
