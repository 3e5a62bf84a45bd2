import { DomainError } from '@governance/shared';

/** A day of the week. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

/** A part of a day. */
export enum DayPart {
  MORNING = 'MORNING',
  AFTERNOON = 'AFTERNOON',
  EVENING = 'EVENING',
}

/** When a volunteer usually has time. */
export interface AvailabilitySlot {
  readonly weekday: Weekday;
  readonly part: DayPart;
}

/** Every slot of a week, in order. */
const WEEK: readonly AvailabilitySlot[] = Object.values(Weekday).flatMap((weekday) =>
  Object.values(DayPart).map((part) => ({ weekday, part })),
);

const nameOf = ({ weekday, part }: AvailabilitySlot): string => `${weekday}:${part}`;

/** Slots as they are stored: each once, in the order of the week. Throws for more than a week has. */
export function storedSlots(slots: readonly AvailabilitySlot[]): readonly string[] {
  if (slots.length > WEEK.length)
    throw new DomainError('INVALID_INPUT', `最多填写 ${String(WEEK.length)} 个时段`, { field: 'slots' });
  const names = new Set(slots.map(nameOf));
  return WEEK.map(nameOf).filter((name) => names.has(name));
}

/** Stored slots as the domain knows them. */
export const slotsOf = (stored: readonly string[]): readonly AvailabilitySlot[] =>
  WEEK.filter((slot) => stored.includes(nameOf(slot)));
