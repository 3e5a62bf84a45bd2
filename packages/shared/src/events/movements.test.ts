import { setTimeout as pause } from 'node:timers/promises';
import { Movements } from './movements.js';

describe('followers of a movement', () => {
  it('are called at once, then once for all that happened meanwhile', async () => {
    const movements = new Movements();
    let calls = 0;
    movements.follow(() => (calls += 1));

    movements.happened();
    const atOnce = calls;
    for (let more = 0; more < 100; more += 1) movements.happened();
    const meanwhile = calls;
    await pause(250);

    expect([atOnce, meanwhile, calls]).toEqual([1, 1, 2]);
  });

  it('that follow twice leave once at a time', () => {
    const movements = new Movements();
    const moved = () => undefined;
    const leave = movements.follow(moved);
    movements.follow(moved);

    leave();

    expect(movements.isFollowed).toBe(true);
  });
});
