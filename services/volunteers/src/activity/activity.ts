import { assertAll, assertPublicName, assertPublicText, DomainError } from '@governance/shared';
import type { ActivityKind } from '../hour-record/hour-record.js';
import type { Recurrence, ShiftPlan } from './recurrence.js';
import type { ServiceSource } from './service-source.js';

/** 志愿活动: what volunteers are invited to. Everybody reads it; who comes is another matter. */
export interface Activity {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every change of the activity and of its shifts. */
  readonly version: number;
  readonly kind: ActivityKind;
  /** Who provides it. */
  readonly source: ServiceSource;
  readonly title: string;
  /** Where people meet: a public place. */
  readonly place: string;
  /** Organization that organizes it, and that proves the hours. */
  readonly organizationId: string;
  /** Team that carries it out. */
  readonly teamId: string | null;
  /** Agreement that it is held under. */
  readonly agreementId: string | null;
  /** Venue that it is held at. */
  readonly venueId: string | null;
  /** Skill that it asks for. */
  readonly skill: string | null;
  readonly recurrence: Recurrence;
  readonly createdAt: Date;
  readonly cancelledAt: Date | null;
}

/** An activity to be announced. */
export type NewActivity = Omit<Activity, 'id' | 'version' | 'createdAt' | 'cancelledAt'>;

/** 班次: one time at which an activity takes place. */
export interface ActivityShift {
  readonly id: string;
  readonly activityId: string;
  readonly divisionCode: string;
  readonly organizationId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  /** How many have a place, and how many wait for one. */
  readonly taken: number;
  readonly waiting: number;
  readonly cancelledAt: Date | null;
}

/** What a list of activities is limited to; cancelled ones are in none. */
export interface ActivityFilter {
  readonly divisionCode?: string | null;
  readonly organizationId?: string | null;
  readonly kind?: ActivityKind | null;
  readonly source?: ServiceSource | null;
  /** Those that are not over at this instant. */
  readonly endsAfter?: Date | null;
}

const MAX_SHIFTS = 100;
const MAX_TITLE_LENGTH = 100;
const MAX_PLACE_LENGTH = 200;
const MAX_CAPACITY = 5000;
const MAX_SHIFT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Throws all that is wrong with the texts of an activity. */
export function assertValidActivity({ title, place }: Pick<NewActivity, 'title' | 'place'>): void {
  assertAll(
    () => {
      assertPublicName(title, MAX_TITLE_LENGTH, 'title');
    },
    () => {
      assertPublicText(place, { field: 'place', most: MAX_PLACE_LENGTH, what: '活动地点' });
    },
  );
}

/** Throws all that is wrong with the shifts that a recurrence made, or with those that it is made of. */
export function assertValidShifts(shifts: readonly ShiftPlan[], now: Date): void {
  if (shifts.length < 1 || shifts.length > MAX_SHIFTS)
    throw invalid(`班次应为 1 到 ${String(MAX_SHIFTS)} 个(含重复场次)`);
  assertAll(
    () => {
      if (shifts.every(hasSoundTime)) return;
      throw invalid('班次应有开始和结束,且不超过 24 小时');
    },
    () => {
      if (shifts.every(({ endsAt }) => endsAt > now)) return;
      throw invalid('班次不能已经结束');
    },
    () => {
      if (shifts.every(({ capacity }) => capacity >= 1 && capacity <= MAX_CAPACITY)) return;
      throw invalid(`每个班次人数应为 1 到 ${String(MAX_CAPACITY)}`);
    },
  );
}

const hasSoundTime = ({ startsAt, endsAt }: ShiftPlan): boolean => {
  const length = endsAt.getTime() - startsAt.getTime();
  return length > 0 && length <= MAX_SHIFT_MILLISECONDS;
};

const invalid = (message: string) => new DomainError('INVALID_INPUT', message, { field: 'shifts' });
