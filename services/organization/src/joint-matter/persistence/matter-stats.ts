import { businessDay, type StatDelta } from '@governance/shared';
import type { JointMatter } from '../joint-matter.js';

type Counted = Pick<JointMatter, 'raisedAt' | 'decidedAt' | 'completedAt'>;

/** What a change of a matter changes of the figures of its place. `before` is null for a new one. */
export const matterDeltas = (
  divisionCode: string,
  before: Counted | null,
  after: Counted,
): readonly StatDelta[] => [
  ...(before ? figuresOf(divisionCode, before, -1) : []),
  ...figuresOf(divisionCode, after, 1),
];

function figuresOf(
  scope: string,
  { raisedAt, decidedAt, completedAt }: Counted,
  amount: number,
): readonly StatDelta[] {
  const happened = [
    { at: raisedAt, measure: 'matter.opened' },
    { at: decidedAt, measure: 'matter.decided' },
    { at: completedAt, measure: 'matter.completed' },
  ];
  return happened.flatMap(({ at, measure }) =>
    at === null ? [] : [{ scope, day: businessDay(at), measure, amount }],
  );
}
