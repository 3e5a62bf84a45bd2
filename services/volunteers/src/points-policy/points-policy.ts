import {
  assertAll,
  assertPublicText,
  cityCodeOf,
  DivisionLevel,
  DomainError,
  levelOf,
  parseBusinessDay,
} from '@governance/shared';
import type { RedemptionWindow } from './redemption-window.js';

/** How a city turns hours into points, and points into rewards. Has no rule that takes points as a punishment. */
export interface PointsRules {
  /** Whole points for an hour, 0 to 1000. */
  readonly pointsPerHour: number;
  /** Hours of one activity that earn at most; null for no limit. */
  readonly maxHoursPerActivity: number | null;
  /** Hours of one day that earn at most; null for no limit. */
  readonly maxHoursPerDay: number | null;
  /** Points for bringing somebody in; null for none. */
  readonly referralPoints: number | null;
  readonly redemptionWindow: RedemptionWindow;
  /** Points ever earned from which the silver card is given; null for no cards. */
  readonly silverCardPoints: number | null;
  readonly goldCardPoints: number | null;
  /** Months after which earned points end; null for never. */
  readonly expiresAfterMonths: number | null;
  /** Whether a redemption takes the whole balance, whatever the reward costs. */
  readonly clearsBalanceOnRedemption: boolean;
}

/** The rules of one city from a day on. A version never changes. */
export interface PointsPolicy extends PointsRules {
  readonly cityCode: string;
  readonly version: number;
  /** First business day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Preset that it follows; null for rules of its own. */
  readonly basedOn: string | null;
  readonly note: string | null;
  readonly publishedAt: Date;
}

/** Rules that a city has published, as others may take them up. */
export interface PointsPreset extends PointsRules {
  readonly code: string;
  readonly name: string;
  /** Where the rules were read, and what of them is not stated there or never implemented. */
  readonly attribution: string;
}

/** Rules to be published. */
export interface NewPointsPolicy extends PointsRules {
  /** The city. */
  readonly divisionCode: string;
  readonly validFrom: string;
  readonly basedOn: string | null;
  readonly note: string | null;
}

/** A city has at most so many versions: they are read as a plain list. */
export const MAX_POLICY_VERSIONS = 100;

const MAX_POINTS_PER_HOUR = 1000;
const MAX_CARD_POINTS = 1_000_000;
const MAX_MONTHS = 120;
const MAX_NOTE_LENGTH = 500;

/** Throws all that is wrong with new rules. `today` is the business day of their publication. */
export function assertValidPolicy(policy: NewPointsPolicy, today: string): void {
  const { maxHoursPerActivity, maxHoursPerDay, silverCardPoints, goldCardPoints, note } = policy;
  assertAll(
    () => {
      if (!isCity(policy.divisionCode)) throw invalid('divisionCode', '积分办法按地级市发布');
    },
    () => {
      assertWithin(policy.pointsPerHour, 0, MAX_POINTS_PER_HOUR, 'pointsPerHour');
    },
    () => {
      assertHours(maxHoursPerActivity, 'maxHoursPerActivity');
    },
    () => {
      assertHours(maxHoursPerDay, 'maxHoursPerDay');
    },
    () => {
      assertWithin(policy.referralPoints, 1, MAX_POINTS_PER_HOUR, 'referralPoints');
    },
    () => {
      assertWithin(silverCardPoints, 1, MAX_CARD_POINTS, 'silverCardPoints');
    },
    () => {
      assertWithin(goldCardPoints, (silverCardPoints ?? 0) + 1, MAX_CARD_POINTS, 'goldCardPoints');
    },
    () => {
      assertWithin(policy.expiresAfterMonths, 1, MAX_MONTHS, 'expiresAfterMonths');
    },
    () => {
      // What was earned under other rules stays as it is.
      if (parseBusinessDay(policy.validFrom, 'validFrom') < today)
        throw invalid('validFrom', '施行日期不能早于今天');
    },
    () => {
      if (note !== null) assertPublicText(note, { field: 'note', most: MAX_NOTE_LENGTH, what: '说明' });
    },
  );
}

const isCity = (code: string): boolean =>
  levelOf(code) === DivisionLevel.PREFECTURE && code === `${cityCodeOf(code)}00000000`;

function assertHours(hours: number | null, field: string): void {
  if (hours === null || (hours > 0 && hours <= 24 && Number.isInteger(hours * 2))) return;
  throw invalid(field, '小时数应大于 0、不超过 24,以半小时计');
}

function assertWithin(value: number | null, least: number, most: number, field: string): void {
  if (value === null || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw invalid(field, `应为 ${String(least)} 到 ${String(most)} 的整数`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
