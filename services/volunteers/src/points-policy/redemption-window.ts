/** How often a volunteer may redeem points. */
export enum RedemptionWindow {
  ANY_TIME = 'ANY_TIME',
  QUARTER = 'QUARTER',
  HALF_YEAR = 'HALF_YEAR',
}

/** Months that a window has. */
const MONTHS = { QUARTER: 3, HALF_YEAR: 6 } as const;

/** First business day of the window that a day lies in; null when there are no windows. */
export function windowStart(window: RedemptionWindow, day: string): string | null {
  if (window === RedemptionWindow.ANY_TIME) return null;
  const months = MONTHS[window];
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % months);
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}
