import { type DemoContext, startOfDay } from '../chance/demo-context.js';
import { demoId } from '../chance/demo-id.js';
import { type Random } from '../chance/random.js';
import { ACTIVITY_TITLES } from '../words/volunteer-words.js';
import { type HourRecordPlan } from './volunteer-plan.js';

/** Whose hours, and since when there can be any. */
export interface HoursDraft {
  readonly volunteerId: string;
  readonly divisionCode: string;
  readonly confirmer: string;
  readonly registeredDaysAgo: number;
  readonly leastRecords: number;
  readonly context: DemoContext;
  readonly random: Random;
}

const MOST_RECORDS = 9;
const MOST_HALF_HOURS = 16;
const USUAL_HALF_HOURS = 8;
/** Older records have been looked at; of the recent ones some still wait. */
const WAITING_DAYS = 45;
const RECORDED_AT_MS = 20 * 3_600_000;

/** The hours of one volunteer over the twelve months before the anchor, at most one record a day. */
export function hoursOf(draft: HoursDraft): readonly HourRecordPlan[] {
  const { context, random, registeredDaysAgo, leastRecords } = draft;
  const days = context.days.slice(-Math.min(registeredDaysAgo, context.days.length));
  const chosen = new Set(
    Array.from({ length: random.integer(leastRecords, MOST_RECORDS) }, () => random.pick(days)),
  );
  return [...chosen].sort().map((day) => recordOn(day, draft));
}

function recordOn(
  day: string,
  { volunteerId, divisionCode, confirmer, context, random }: HoursDraft,
): HourRecordPlan {
  const recordedAt = new Date(startOfDay(day).getTime() + RECORDED_AT_MS);
  const recent = day >= (context.days.at(-WAITING_DAYS) ?? day);
  const waits = recent && random.happens(0.5);
  const activityKind = random.weighted({ SERVICE: 60, PAIRING: 12, LECTURE: 13, THEME_DAY: 15 });
  return {
    id: demoId('HourRecord', divisionCode, `${volunteerId}|${day}`, recordedAt),
    volunteerId,
    divisionCode,
    day,
    hours: random.integer(1, random.happens(0.15) ? MOST_HALF_HOURS : USUAL_HALF_HOURS) / 2,
    activityKind,
    title: random.pick(ACTIVITY_TITLES[activityKind]),
    organizationId: confirmer,
    state: waits ? 'REPORTED' : 'CONFIRMED',
    confirmedByOrganizationId: waits ? null : confirmer,
    recordedAt,
  };
}
