import { assertAll, businessDay, DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/**
 * 信访包保: how many petition matters the leading officials of a place answer for in a month. Counts alone, as the place
 * reports them: no petitioner, no matter, no official by name. A petition itself is an ordinary request.
 */
export interface PetitionMonth {
  readonly divisionCode: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly version: number;
  /** How many officials answer for matters. */
  readonly officials: number;
  readonly received: number;
  readonly closed: number;
  /** At the end of the month, and how many of those were overdue. */
  readonly open: number;
  readonly overdue: number;
  readonly reportedAt: Date;
}

/** Counts as a place reports them. */
export type ReportedPetitions = Omit<PetitionMonth, 'version' | 'reportedAt'>;

/** Of which months somebody wants to see the counts: from and to inclusive. */
export interface MonthRange {
  readonly from: string;
  readonly to: string;
}

/** So many months are read at once. */
const MAX_MONTHS = 36;
const MAX_COUNT = 1_000_000;
const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;

/** Officers of the street and the district report for their places. Throws `FORBIDDEN`. */
export function assertMayReport(viewer: Viewer, divisionCode: string): void {
  const reports = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'INTEGRATION');
  if (reports && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权填报该地的信访包保数据', { action: 'reportPetitionMonth' });
}

/** Few people stand behind such counts: whoever does not govern the place sees none of them. */
export const maySeePetitions = (viewer: Viewer, divisionCode: string): boolean =>
  governs(viewer, divisionCode);

/** Throws all that is wrong with reported counts. */
export function assertSoundCounts({ month, ...counts }: ReportedPetitions, now: Date): void {
  const { officials, received, closed, open, overdue } = counts;
  assertAll(
    () => {
      assertMonth(month, 'month');
      if (month > businessDay(now).slice(0, 7)) throw invalid('month', '不能填报以后的月份');
    },
    ...Object.entries({ officials, received, closed, open, overdue }).map(([field, count]) => () => {
      if (count < 0 || count > MAX_COUNT) throw invalid(field, `应为 0 到 ${String(MAX_COUNT)}`);
    }),
    () => {
      if (overdue > open) throw invalid('overdue', '超期件不能多于在办件');
    },
  );
}

/** Throws `INVALID_INPUT` or `PERIOD_INVALID` for what is no range of months. */
export function assertSoundRange({ from, to }: MonthRange): void {
  assertMonth(from, 'from');
  assertMonth(to, 'to');
  if (from > to) throw new DomainError('PERIOD_INVALID', '结束月份不能早于开始月份', { field: 'to' });
  if (monthsUpTo(to) - monthsUpTo(from) >= MAX_MONTHS)
    throw invalid('to', `一次最多查询 ${String(MAX_MONTHS)} 个月`);
}

const monthsUpTo = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

function assertMonth(month: string, field: string): void {
  if (!MONTH.test(month)) throw invalid(field, '月份格式应为 YYYY-MM');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
