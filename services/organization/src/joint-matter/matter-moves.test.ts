import { MatterAction } from './matter-action.js';
import { CLOSED_MATTERS, MATTER_MOVES, matterMovesFrom } from './matter-moves.js';
import { MatterStatus } from './matter-status.js';

describe('the moves of a matter', () => {
  it('are one for each status and action, and use every action', () => {
    const keys = MATTER_MOVES.map(({ from, action }) => `${from} ${action}`);

    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(MATTER_MOVES.map(({ action }) => action))).toEqual(new Set(Object.values(MatterAction)));
  });

  it('reach every status from the first, and lead out of every status', () => {
    const reached = new Set([MatterStatus.RAISED]);
    for (const status of reached) for (const { to } of matterMovesFrom(status)) reached.add(to);

    expect(reached).toEqual(new Set(Object.values(MatterStatus)));
    expect(Object.values(MatterStatus).filter((status) => matterMovesFrom(status).length === 0)).toEqual([]);
  });

  it('leave a closed matter only with a reason, and never complete what was not decided', () => {
    const reopening = MATTER_MOVES.filter(({ from }) => CLOSED_MATTERS.has(from));

    expect(reopening.length).toBeGreaterThan(0);
    expect(reopening.every(({ needs }) => needs.includes('REASON'))).toBe(true);
    expect(MATTER_MOVES.filter(({ to }) => to === MatterStatus.COMPLETED).map(({ from }) => from)).toEqual([
      MatterStatus.DECIDED,
    ]);
    expect(
      MATTER_MOVES.filter(({ to }) => to === MatterStatus.DECIDED).every(({ needs }) =>
        needs.includes('DECISION'),
      ),
    ).toBe(true);
  });
});
