import type { StatDelta } from '@governance/shared';
import type { Wish } from '../wish.js';
import { WishStatus } from '../wish-status.js';

type Counted = Pick<Wish, 'divisionCode' | 'dueOn' | 'status'>;

/**
 * What a change of a wish changes of the figures of its place. All count on the day by which the wish was hoped for, so
 * that what was fulfilled is always a part of what was due. `before` is null for a new one.
 */
export const wishDeltas = (before: Counted | null, after: Counted): readonly StatDelta[] => [
  ...(before ? figureOf(before, -1) : []),
  ...figureOf(after, 1),
];

function figureOf(
  { divisionCode: scope, dueOn: day, status }: Counted,
  amount: number,
): readonly StatDelta[] {
  const measures =
    status === WishStatus.WITHDRAWN
      ? ['wish.withdrawn']
      : status === WishStatus.CONFIRMED
        ? ['wish.due', 'wish.fulfilled']
        : ['wish.due'];
  return measures.map((measure) => ({ scope, day, measure, amount }));
}
