import { assertWorkingText, DomainError } from '@governance/shared';

/** Hours that the organizer writes down for somebody who signed up; the length of the shift when nobody says. */
export interface ProvenHours {
  readonly signUpId: string;
  readonly hours: number | null;
}

/** 时长上限: how many hours count at most, in one activity and on one day. */
export interface HourCaps {
  readonly hoursPerActivity: number;
  readonly hoursPerDay: number;
}

/** Caps of a city from a day on. */
export interface NewHourCaps extends HourCaps {
  /** Any place of the city. */
  readonly divisionCode: string;
  /** Business day, `YYYY-MM-DD`. */
  readonly validFrom: string;
}

export const MAX_PROVEN_ROWS = 100;
const MAX_REASON_LENGTH = 200;
const MAX_HOURS = 24;
const HALF_HOUR = 30 * 60 * 1000;

/** Throws unless a number of hours can be written down. */
export function assertSoundHours(hours: number, field: string): void {
  if (hours > 0 && hours <= MAX_HOURS && Number.isInteger(hours * 2)) return;
  throw new DomainError('INVALID_INPUT', `时长应大于 0、不超过 ${String(MAX_HOURS)} 小时,以半小时计`, {
    field,
  });
}

/** Throws all that is wrong with a reason. */
export function assertReason(reason: string): void {
  assertWorkingText(reason, { field: 'reason', most: MAX_REASON_LENGTH, what: '冲销原因' });
}

/** What a shift comes to: whole half hours, at least one. */
export const hoursOfShift = ({
  startsAt,
  endsAt,
}: {
  readonly startsAt: Date;
  readonly endsAt: Date;
}): number => Math.max(Math.floor((endsAt.getTime() - startsAt.getTime()) / HALF_HOUR), 1) / 2;

/** Throws when hours are more than counts. `already` is what counts of that day so far. */
export function assertWithinCaps(hours: number, already: number, caps: HourCaps): void {
  const { hoursPerActivity, hoursPerDay } = caps;
  if (hours > hoursPerActivity)
    throw new DomainError('INVALID_INPUT', `单次活动最多计 ${String(hoursPerActivity)} 小时`, {
      field: 'hours',
    });
  if (already + hours > hoursPerDay)
    throw new DomainError('INVALID_INPUT', `每天最多计 ${String(hoursPerDay)} 小时`, { field: 'hours' });
}
