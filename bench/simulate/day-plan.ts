import { Random } from '@governance/demo';
import type { SimulationOptions } from './options.js';

/** A community with its street. */
export interface Place {
  readonly community: string;
  readonly street: string;
}

type RequestOutcome = 'ANSWERED' | 'REJECTED' | 'WITHDRAWN' | 'HANDLED';

/** Calls to one to three stations, the first of which may be excused. */
export interface PlannedWhistle {
  readonly kind: 'DAILY' | 'KEY' | 'CAMPAIGN' | 'EMERGENCY';
  readonly calls: number;
  readonly firstIsExcused: boolean;
  readonly scores: readonly number[];
  readonly pauses: readonly number[];
}

/** What a resident says when called. */
export interface PlannedVerdict {
  readonly isReached: boolean;
  readonly isSolved: boolean;
  readonly satisfaction: 'VERY_SATISFIED' | 'SATISFIED' | 'BASICALLY_SATISFIED' | 'DISSATISFIED' | null;
}

/** One thing that happens on the day, and what becomes of it. Times in minutes. */
interface Planned extends Place {
  /** Unique within the day; names what is made, so that a repeated request makes it once. */
  readonly key: string;
  readonly at: number;
  readonly title: string;
  readonly pauses: readonly number[];
}

export interface PlannedRequest extends Planned {
  readonly what: 'REQUEST';
  readonly channel: string;
  readonly kind: string;
  readonly category: string;
  readonly outcome: RequestOutcome;
  readonly isReturned: boolean;
  readonly extension: 'NONE' | 'GRANTED' | 'REFUSED';
  readonly isSuspended: boolean;
  readonly whistle: PlannedWhistle | null;
  /** One a round; only after the last one it is closed. */
  readonly verdicts: readonly PlannedVerdict[];
}

/** A whistle without a request: a stubborn case or an emergency that the street itself sees. */
export interface PlannedAlarm extends Planned {
  readonly what: 'ALARM';
  readonly whistle: PlannedWhistle;
}

export interface PlannedOrder extends Planned {
  readonly what: 'ORDER';
  readonly outcome: 'JUDGED' | 'REJECTED' | 'CANCELLED';
  readonly verdict: 'SATISFIED' | 'BASICALLY_SATISFIED' | 'DISSATISFIED';
}

export type PlannedCase = PlannedRequest | PlannedAlarm | PlannedOrder;

/** Shares of channels: the hotline carries most, as in the accounts. */
const CHANNELS = {
  HOTLINE_12345: 60,
  MINI_PROGRAM: 15,
  WEB: 10,
  GRID_EVENT: 8,
  PETITION: 3,
  MEDIA: 2,
  CHECK_IN: 2,
};
const KINDS = { HELP: 45, COMPLAINT: 30, REPORT: 12, SUGGESTION: 8, CONSULTATION: 5 };
const MATTERS: Readonly<Record<string, readonly string[]>> = {
  'FACILITIES.LIGHTING': ['路灯不亮', '楼道灯损坏', '路灯白天常亮'],
  'FACILITIES.FITNESS': ['健身器材松动', '儿童滑梯破损', '座椅缺失'],
  'FACILITIES.GREENERY': ['行道树遮挡路灯', '绿地被踩踏', '枯树待清理'],
};
const WHISTLES = { DAILY: 55, KEY: 20, EMERGENCY: 15, CAMPAIGN: 10 } as const;
const SATISFACTION = {
  VERY_SATISFIED: 25,
  SATISFIED: 50,
  BASICALLY_SATISFIED: 15,
  DISSATISFIED: 10,
} as const;
/** Residents speak by day: weight of each hour. */
const HOURS = [1, 1, 1, 1, 1, 2, 4, 7, 10, 11, 10, 8, 6, 7, 9, 10, 9, 8, 7, 6, 5, 4, 3, 2];

const ALARM_SHARE = 0.02;
const ORDER_SHARE = 0.08;
const PAUSES = 24;
const MINUTES_A_DAY = 1440;

/** Everything that will happen, in order of time. Depends on the options and the places alone, never on answers. */
export function planDay(options: SimulationOptions, places: readonly Place[]): readonly PlannedCase[] {
  const chance = new Random(`simulation|${options.seed}|${options.district}`);
  const count = Math.max(1, Math.round((options.requestsPerDay * options.hours) / 24));
  const end = options.hours * 60;
  return Array.from({ length: count }, (_, index) =>
    planCase(String(index + 1), { chance, places, end }),
  ).sort((one, other) => one.at - other.at);
}

interface Chances {
  readonly chance: Random;
  readonly places: readonly Place[];
  readonly end: number;
}

function planCase(key: string, { chance, places, end }: Chances): PlannedCase {
  const share = chance.fraction();
  const common = {
    key,
    ...chance.pick(places),
    at: minuteOf(chance, end),
    pauses: Array.from({ length: PAUSES }, () => chance.integer(1, 15)),
  };
  if (share < ALARM_SHARE)
    return { ...common, what: 'ALARM', title: `现场处置${key}`, whistle: planWhistle(chance) };
  if (share < ALARM_SHARE + ORDER_SHARE)
    return {
      ...common,
      what: 'ORDER',
      title: `居民点单${key}`,
      outcome: chance.weighted({ JUDGED: 85, REJECTED: 8, CANCELLED: 7 }),
      verdict: chance.weighted({ SATISFIED: 70, BASICALLY_SATISFIED: 20, DISSATISFIED: 10 }),
    };
  const category = chance.pick(Object.keys(MATTERS));
  const outcome = chance.weighted({ HANDLED: 82, ANSWERED: 12, REJECTED: 3, WITHDRAWN: 3 });
  const channel = chance.weighted(CHANNELS);
  return {
    ...common,
    what: 'REQUEST',
    title: `${chance.pick(MATTERS[category] ?? [])}${key}`,
    // Only who made it takes it back.
    channel: outcome === 'WITHDRAWN' ? 'MINI_PROGRAM' : channel,
    kind: chance.weighted(KINDS),
    category,
    outcome,
    isReturned: chance.happens(0.08),
    extension: chance.weighted({ NONE: 90, GRANTED: 7, REFUSED: 3 }),
    isSuspended: chance.happens(0.02),
    whistle: chance.happens(0.06) ? planWhistle(chance) : null,
    verdicts: planVerdicts(chance),
  };
}

/** At its hour's weight when there is a whole day, evenly in a part of one. */
function minuteOf(chance: Random, end: number): number {
  const fraction = chance.fraction();
  if (end !== MINUTES_A_DAY) return fraction * end;
  const hour = Number(
    chance.weighted(Object.fromEntries(HOURS.map((weight, index) => [String(index), weight]))),
  );
  return (hour + fraction) * 60;
}

function planWhistle(chance: Random): PlannedWhistle {
  const calls = chance.integer(1, 3);
  return {
    kind: chance.weighted(WHISTLES),
    calls,
    firstIsExcused: calls > 1 && chance.happens(0.1),
    scores: Array.from({ length: calls }, () => chance.integer(70, 100)),
    pauses: Array.from({ length: PAUSES }, () => chance.integer(1, 10)),
  };
}

function planVerdicts(chance: Random): readonly PlannedVerdict[] {
  const last = { isReached: true, isSolved: true, satisfaction: satisfaction(chance) };
  const before = chance.happens(0.1)
    ? [{ isReached: true, isSolved: false, satisfaction: 'DISSATISFIED' } as const]
    : [];
  const unreached = chance.happens(0.1) ? [{ isReached: false, isSolved: false, satisfaction: null }] : [];
  return [...unreached, ...before, last];
}

const satisfaction = (chance: Random): PlannedVerdict['satisfaction'] =>
  chance.happens(0.1) ? null : chance.weighted(SATISFACTION);
