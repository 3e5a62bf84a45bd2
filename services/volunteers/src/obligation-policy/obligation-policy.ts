import { assertOptionalPublicText, DomainError } from '@governance/shared';
import { ActivityKind } from '../hour-record/hour-record.js';

/**
 * How many hours a year are owed by who checked in, in a city from a year on. Nothing is prorated: whoever is checked
 * in at the end of a year owes the whole of it, as the published accounts reckon (146 units owe 146 × 12 hours).
 */
export interface ObligationPolicy {
  /** Whose it is; `0000` for the national preset. */
  readonly cityCode: string;
  /** First calendar year in which it holds. */
  readonly fromYear: number;
  readonly version: number;
  /** Hours that a unit owes, in halves; its members give them together. */
  readonly unitHours: number;
  /** Hours that a member owes, in halves. */
  readonly memberHours: number;
  /** Activities whose hours count. */
  readonly countedKinds: readonly ActivityKind[];
  /** Where it is written; null when nobody said. */
  readonly source: string | null;
  readonly publishedAt: Date;
}

/** A policy to be published for a city. */
export type NewObligationPolicy = Omit<ObligationPolicy, 'version' | 'publishedAt'>;

const MAX_HOURS = 1000;
const MAX_SOURCE_LENGTH = 200;
const YEARS = { first: 2000, last: 2200 };

/** Throws `INVALID_INPUT` for what is no calendar year of this system. */
export function assertYear(year: number, field = 'year'): void {
  if (Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last) return;
  throw new DomainError('INVALID_INPUT', `年度应为 ${String(YEARS.first)} 至 ${String(YEARS.last)}`, {
    field,
  });
}

/** Checks on a policy, each of which throws. */
export const policyChecks = (policy: NewObligationPolicy): readonly (() => void)[] => [
  () => {
    assertYear(policy.fromYear, 'fromYear');
  },
  () => {
    assertHours(policy.unitHours, 'unitHours');
  },
  () => {
    assertHours(policy.memberHours, 'memberHours');
  },
  () => {
    if (policy.countedKinds.length > 0) return;
    throw new DomainError('INVALID_INPUT', '至少选择一种计入的活动', { field: 'countedKinds' });
  },
  () => {
    assertOptionalPublicText(policy.source, { most: MAX_SOURCE_LENGTH, field: 'source', what: '依据' });
  },
];

function assertHours(hours: number, field: string): void {
  if (hours > 0 && hours <= MAX_HOURS && Number.isInteger(hours * 2)) return;
  throw new DomainError('INVALID_INPUT', `时长应大于 0、不超过 ${String(MAX_HOURS)} 小时,以半小时计`, {
    field,
  });
}
