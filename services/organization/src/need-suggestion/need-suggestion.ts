import { businessDay, governs, hasRole, type Viewer } from '@governance/shared';
import type { MonthlyRequests } from '../need-item/need-item.js';

/** A need that nobody has stated yet, though its requests come again and again. */
export interface NeedSuggestion {
  readonly divisionCode: string;
  readonly categoryCode: string;
  /** Requests of its categories in the closed months that were looked at, oldest first; months without any are left out. */
  readonly evidence: readonly MonthlyRequests[];
}

/**
 * 未诉先办, when a category of requests is taken for a need of its place: its closed months had at least
 * `REQUESTS_A_MONTH` requests in `MONTHS_OF_MANY` or more of the last `MONTHS_LOOKED_AT`, and no need of the
 * category is open there. One rule for every city, so that places can be compared.
 */
export const REQUESTS_A_MONTH = 5;
export const MONTHS_OF_MANY = 3;
const MONTHS_LOOKED_AT = 6;

/** The metric whose monthly figures are looked at, by category of request. */
export const REQUESTS_RECEIVED = 'request.received';

/** A place gets no more suggestions than this. */
export const MAX_NEED_SUGGESTIONS = 20;

/** Who is shown what a place could need: those who may state a need there. */
export const seesNeedSuggestions = (viewer: Viewer, divisionCode: string): boolean =>
  governs(viewer, divisionCode) &&
  hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION', 'GRID_WORKER');

/** First days of the oldest month that is looked at, and of the month that is not closed yet. */
export function closedMonths(now: Date): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = businessDay(now).split('-').map(Number);
  return { from: firstDay(year, month - MONTHS_LOOKED_AT), to: firstDay(year, month) };
}

/** Months before January belong to the year before. */
const firstDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
