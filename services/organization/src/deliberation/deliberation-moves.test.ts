import { DeliberationAction } from './deliberation-action.js';
import { DELIBERATION_MOVES, deliberationMovesFrom } from './deliberation-moves.js';
import { DeliberationOutcome } from './deliberation-outcome.js';
import { DeliberationStep } from './deliberation-step.js';

describe('the five steps of a deliberation', () => {
  it('follow one another in their order, and only a failed round begins again', () => {
    const order = Object.values(DeliberationStep);

    expect(DELIBERATION_MOVES.map(({ from, to }) => [from, to])).toEqual([
      ...order.slice(1).map((to, index) => [order[index], to]),
      [order.at(-1), order[0]],
    ]);
    expect(DELIBERATION_MOVES.map(({ action }) => action)).toEqual(Object.values(DeliberationAction));
    expect(deliberationMovesFrom(DeliberationStep.EVALUATE, DeliberationOutcome.RESOLVED)).toEqual([]);
  });

  it('leave one way on from each step', () => {
    for (const step of Object.values(DeliberationStep))
      expect(deliberationMovesFrom(step, DeliberationOutcome.NOT_RESOLVED)).toHaveLength(1);
  });
});
