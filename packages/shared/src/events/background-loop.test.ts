import { setTimeout as pause } from 'node:timers/promises';
import { BackgroundLoop, type LoopLog } from './background-loop.js';

const NEVER_MS = 60_000;

describe('work in the background', () => {
  it('goes on at once while there is more', async () => {
    const work = rounds(['more', 'more', 'idle']);
    const loop = new BackgroundLoop({ name: 'test', work: work.next, pollMs: NEVER_MS, log: recorder().log });

    loop.start();
    await work.begun(3);
    await loop.stop();

    expect(work.count()).toBe(3);
  });

  it('does not lose a wake that comes while it works', async () => {
    const work = rounds(['idle', 'idle'], () => {
      if (work.count() === 1) loop.wake();
    });
    const loop = new BackgroundLoop({ name: 'test', work: work.next, pollMs: NEVER_MS, log: recorder().log });

    loop.start();
    await work.begun(2);
    await loop.stop();

    expect(work.count()).toBe(2);
  });

  it('looks again by itself', async () => {
    const work = rounds(['idle', 'idle', 'idle']);
    const loop = new BackgroundLoop({ name: 'test', work: work.next, pollMs: 1, log: recorder().log });

    loop.start();
    await work.begun(3);
    await loop.stop();

    expect(work.count()).toBeGreaterThanOrEqual(3);
  });

  it('logs a streak of failures once, and its end', async () => {
    const work = rounds(['fails', 'fails', 'fails', 'idle', 'fails', 'idle']);
    const { log, lines } = recorder();
    const loop = new BackgroundLoop({ name: 'test', work: work.next, pollMs: 1, log });

    loop.start();
    await work.begun(7);
    await loop.stop();

    expect(lines).toEqual([
      'failed, and goes on trying',
      'works again',
      'failed, and goes on trying',
      'works again',
    ]);
  });

  it('logs what went wrong without the values of the statement', async () => {
    const logged: object[] = [];
    const log: LoopLog = { info: () => undefined, warn: (details: object) => logged.push(details) };
    const refused = Object.assign(new Error('statement timeout'), { parameters: ['13800000000'] });
    const work = () => Promise.reject(refused);
    const loop = new BackgroundLoop({ name: 'test', work, pollMs: NEVER_MS, log });

    loop.start();
    await loop.stop();

    expect(logged).toMatchObject([{ loop: 'test', err: { message: 'statement timeout' } }]);
    expect(JSON.stringify(logged)).not.toContain('13800000000');
  });

  it('pauses longer after each failure, and no wake shortens that', async () => {
    const work = rounds(['fails', 'fails', 'fails', 'fails', 'fails', 'fails', 'fails', 'fails']);
    const loop = new BackgroundLoop({ name: 'test', work: work.next, pollMs: 20, log: recorder().log });

    loop.start();
    for (let waited = 0; waited < 150; waited += 10) {
      await pause(10);
      loop.wake();
    }
    await loop.stop();

    expect(work.count()).toBeLessThanOrEqual(4); // at 0, 20, 60 and 140 ms
  });

  it('stops after the piece of work that runs, and does not begin another', async () => {
    let finished = 0;
    const work = async () => {
      await pause(30);
      finished += 1;
      return 'more' as const;
    };
    const loop = new BackgroundLoop({ name: 'test', work, pollMs: 1, log: recorder().log });

    loop.start();
    await pause(5);
    await loop.stop();
    const atStop = finished;
    await pause(50);

    expect([atStop, finished]).toEqual([1, 1]);
  });
});

type Round = 'more' | 'idle' | 'fails';

function rounds(plan: readonly Round[], during: () => void = () => undefined) {
  let count = 0;
  return {
    count: () => count,
    next: async (): Promise<'more' | 'idle'> => {
      count += 1;
      during();
      const round = plan[count - 1] ?? 'idle';
      if (round === 'fails') throw new Error('no');
      return round;
    },
    begun: async (expected: number): Promise<void> => {
      while (count < expected) await pause(1);
    },
  };
}

function recorder(): { readonly log: LoopLog; readonly lines: string[] } {
  const lines: string[] = [];
  const note = (_details: object, message: string) => void lines.push(message);
  return { log: { info: note, warn: note }, lines };
}
