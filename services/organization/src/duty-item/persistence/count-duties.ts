import type { StatDelta } from '@governance/shared';
import type { DutyItem } from '../duty-item.js';
import { DUTY_RULES } from '../duty-kind.js';

type Counted = Pick<DutyItem, 'divisionCode' | 'kind' | 'validFrom' | 'validTo' | 'removedOn'>;

/**
 * All increments of one duty: kept from the day on which it begins to hold to the day on which it is removed or ends,
 * removed from then on.
 */
export function dutyCounts({
  divisionCode,
  kind,
  validFrom,
  validTo,
  removedOn,
}: Counted): readonly StatDelta[] {
  if (!DUTY_RULES[kind].counts) return [];
  const delta = (measure: string, day: string | null, amount: 1 | -1): readonly StatDelta[] =>
    day === null ? [] : [{ scope: divisionCode, day, measure, dimension: kind, amount }];
  return [
    ...delta('duty.kept', validFrom, 1),
    ...delta('duty.kept', removedOn ?? validTo, -1),
    ...delta('duty.removed', removedOn, 1),
  ];
}

/** What the figures gain when a duty becomes another. */
export const dutyCountsChanged = (before: Counted, after: Counted): readonly StatDelta[] => [
  ...dutyCounts(before).map((delta) => ({ ...delta, amount: -delta.amount })),
  ...dutyCounts(after),
];
