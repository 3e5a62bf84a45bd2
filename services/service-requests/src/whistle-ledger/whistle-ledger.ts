import {
  type DayRange,
  DomainError,
  type Figures,
  groupBy,
  parseBusinessDay,
  type SeriesFigure,
  shiftedDay,
  startOfBusinessDay,
} from '@governance/shared';

/** 日台账: what one business day brought, with the whistles that were open at its end. */
export interface LedgerDay {
  readonly day: string;
  readonly opened: number;
  readonly closed: number;
  readonly withdrawn: number;
  /** Those of the day before, and the opened, without the closed and the withdrawn. */
  readonly carried: number;
}

/** A ledger has at most so many days. */
const MAX_LEDGER_DAYS = 366;

/** What a ledger is added up from: figures of whistles, each with a stock at the end of the last day. */
export const LEDGER_FLOWS = ['whistle.blown', 'whistle.closed', 'whistle.withdrawn'] as const;
export const OPEN_WHISTLES = 'whistle.open';

/** The days of a ledger, from inclusive, to exclusive. Throws `INVALID_INPUT` and `PERIOD_INVALID`. */
export function ledgerDays(from: string, to: string): DayRange {
  const days = { from: parseBusinessDay(from, 'from'), to: parseBusinessDay(to, 'to') };
  if (days.from >= days.to)
    throw new DomainError('PERIOD_INVALID', '结束日期必须晚于开始日期', { field: 'to' });
  const length = (startOfBusinessDay(days.to).getTime() - startOfBusinessDay(days.from).getTime()) / DAY_MS;
  if (length > MAX_LEDGER_DAYS)
    throw new DomainError('INVALID_INPUT', `台账最多 ${String(MAX_LEDGER_DAYS)} 天`, { field: 'to' });
  return days;
}

const DAY_MS = 86_400_000;

/** The days of one place, oldest first, without those that have not begun. */
export function ledgerOf(
  { from, to }: DayRange,
  flows: readonly SeriesFigure[],
  atEnd: Figures,
  today: string,
): readonly LedgerDay[] {
  const ofDay = groupBy(flows, ({ step }) => step);
  const rows: LedgerDay[] = [];
  let carried = atEnd.of(OPEN_WHISTLES);
  for (let day = shiftedDay(to, -1); day >= from; day = shiftedDay(day, -1)) {
    const amount = (measure: string): number =>
      (ofDay.get(day) ?? []).find((row) => row.measure === measure)?.amount ?? 0;
    const [opened, closed, withdrawn] = LEDGER_FLOWS.map(amount) as [number, number, number];
    rows.push({ day, opened, closed, withdrawn, carried });
    carried += closed + withdrawn - opened;
  }
  return rows.reverse().filter(({ day }) => day <= today);
}
