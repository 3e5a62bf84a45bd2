import { assertAll, assertWorkingText, DomainError, parseBusinessDay } from '@governance/shared';

/** Who tells whom. */
export enum ReportDirection {
  /** The community tells the unit what its people did there. */
  TO_UNIT = 'TO_UNIT',
  /** The unit tells the community what it did. */
  TO_COMMUNITY = 'TO_COMMUNITY',
}

/** 双报告: what a unit and the community that received it tell each other of the service given there. */
export interface CheckInReport {
  readonly id: string;
  readonly checkInId: string;
  /** From 1: the how-manieth report on the check-in. */
  readonly sequence: number;
  readonly direction: ReportDirection;
  /** Business days, the last one not included. */
  readonly from: string;
  readonly to: string;
  /** How many services were given, by how many person-times, in how many hours. */
  readonly services: number;
  readonly participants: number;
  readonly hours: number;
  readonly summary: string;
  readonly reportedAt: Date;
}

/** A report to be made. */
export type NewCheckInReport = Omit<CheckInReport, 'id' | 'sequence' | 'direction' | 'reportedAt'>;

/** A check-in has at most so many reports. */
export const MAX_REPORTS = 100;
const MAX_SUMMARY_LENGTH = 1000;
const MAX_COUNT = 100_000;

/** Throws all that is wrong with a report. `tomorrow` is the day after the business day of the report. */
export function assertValidReport(report: NewCheckInReport, tomorrow: string): void {
  const { from, to, services, participants, hours, summary } = report;
  assertAll(
    () => {
      if (parseBusinessDay(from, 'from') < parseBusinessDay(to, 'to') && to <= tomorrow) return;
      throw new DomainError('PERIOD_INVALID', '报告期应已结束,且结束日期晚于开始日期', { field: 'to' });
    },
    ...Object.entries({ services, participants, hours }).map(([field, count]) => () => {
      if (count >= 0 && count <= MAX_COUNT) return;
      throw new DomainError('INVALID_INPUT', `数量应为 0 到 ${String(MAX_COUNT)}`, { field });
    }),
    () => {
      assertWorkingText(summary, { field: 'summary', most: MAX_SUMMARY_LENGTH, what: '报告内容' });
    },
  );
}
