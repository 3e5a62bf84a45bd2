import { DomainError } from '@governance/shared';

/** Days of the week, from Monday. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

const WEEK = Object.values(Weekday);

/** Hours on a range of weekdays, each included. */
export interface OpeningHours {
  readonly from: Weekday;
  readonly to: Weekday;
  /** `HH:MM`, local time. */
  readonly opens: string;
  /** `HH:MM`, local time, up to `24:00`. */
  readonly closes: string;
}

/** Three ranges on each of seven days: more tells nobody when a place is open. */
const MAX_OPENING_HOURS = 21;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const isTime = (text: string): boolean => TIME.test(text);

/** Throws `INVALID_INPUT` on `openingHours` for too many ranges, no times, no order, or two at one time of a day. */
export function assertOpeningHours(hours: readonly OpeningHours[]): void {
  if (hours.length > MAX_OPENING_HOURS) throw invalid(`开放时间最多 ${String(MAX_OPENING_HOURS)} 段`);
  for (const { from, to, opens, closes } of hours) {
    if (WEEK.indexOf(from) > WEEK.indexOf(to)) throw invalid('开放时间的起止星期应按周一到周日的顺序');
    if (!isTime(opens) || !(isTime(closes) || closes === '24:00')) throw invalid('时刻的格式应为 HH:MM');
    if (closes <= opens) throw invalid('每段开放时间的结束时刻应晚于开始时刻');
  }
  if (WEEK.some((day) => overlap(hours.filter((it) => isOn(it, day)))))
    throw invalid('同一天的开放时间不能重叠');
}

const isOn = ({ from, to }: OpeningHours, day: Weekday): boolean =>
  WEEK.indexOf(from) <= WEEK.indexOf(day) && WEEK.indexOf(day) <= WEEK.indexOf(to);

function overlap(ofDay: readonly OpeningHours[]): boolean {
  const inTurn = ofDay.toSorted((left, right) => (left.opens < right.opens ? -1 : 1));
  return inTurn.some(({ opens }, at) => at > 0 && opens < (inTurn[at - 1]?.closes ?? ''));
}

const invalid = (message: string) => new DomainError('INVALID_INPUT', message, { field: 'openingHours' });
