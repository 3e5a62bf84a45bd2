import fc from 'fast-check';
import { held, never, turn } from '../testing/held.js';
import { Bulkhead, BulkheadFullError } from './bulkhead.js';
import { CircuitBreaker, CircuitOpenError } from './circuit-breaker.js';
import { RetryBudget } from './retry-budget.js';

describe('a bulkhead', () => {
  it('runs so many at once, keeps so many waiting in their order, and refuses the rest', async () => {
    const bulkhead = new Bulkhead({ concurrent: 1, queued: 2 });
    const order: string[] = [];
    const first = held<undefined>();
    const run = (name: string, signal = never()) =>
      bulkhead.run(signal, () => {
        order.push(name);
        return name === 'first' ? first.promise : Promise.resolve(undefined);
      });
    const leaving = new AbortController();

    const running = [run('first'), run('second')];
    const left = run('left', leaving.signal);
    await expect(run('refused')).rejects.toThrow(BulkheadFullError);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    running.push(run('third'));
    first.resolve(undefined);
    await Promise.all(running);

    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('never runs more than it may and loses nobody, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (concurrent, outcomes) => {
          const bulkhead = new Bulkhead({ concurrent, queued: 100 });
          let active = 0;
          let most = 0;
          const runs = outcomes.map((isWell) =>
            bulkhead.run(never(), async () => {
              active += 1;
              most = Math.max(most, active);
              await turn();
              active -= 1;
              if (!isWell) throw new Error('fails');
              return isWell;
            }),
          );

          const settled = await Promise.allSettled(runs);

          expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(outcomes);
          expect(most).toBe(Math.min(concurrent, outcomes.length));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a circuit breaker', () => {
  const limits = { failures: 3, windowMs: 1000, restMs: 500 };
  const fail = () => Promise.reject(new Error('no answer'));
  const answer = () => Promise.resolve('answer');
  const open = async (clock: { now: number }, isFailure = () => true) => {
    const breaker = new CircuitBreaker(limits, isFailure, () => clock.now);
    for (let failure = 0; failure < limits.failures; failure += 1)
      await expect(breaker.run(fail)).rejects.toThrow('no answer');
    return breaker;
  };

  it('opens after failures in a row, lets one try after a rest, and closes when that is answered', async () => {
    const clock = { now: 0 };
    const breaker = await open(clock);

    await expect(breaker.run(answer)).rejects.toThrow(CircuitOpenError);
    clock.now = 500;
    const probe = held<string>();
    const probing = breaker.run(() => probe.promise);
    await expect(breaker.run(answer)).rejects.toThrow(CircuitOpenError);
    probe.resolve('well');

    expect(await probing).toBe('well');
    expect(await breaker.run(answer)).toBe('answer');
  });

  it('rests again when the one that tries fails', async () => {
    const clock = { now: 0 };
    const breaker = await open(clock);
    clock.now = 500;
    await expect(breaker.run(fail)).rejects.toThrow('no answer');

    clock.now = 999;
    await expect(breaker.run(answer)).rejects.toThrow(CircuitOpenError);
    clock.now = 1000;

    expect(await breaker.run(answer)).toBe('answer');
  });

  it('stays closed for failures with a success between them, for old ones, and for what the asker did', async () => {
    const clock = { now: 0 };
    const mixed = new CircuitBreaker(
      limits,
      () => true,
      () => clock.now,
    );
    const seldom = new CircuitBreaker(
      limits,
      () => true,
      () => clock.now,
    );
    for (const work of [fail, fail, answer, fail, fail]) await mixed.run(work).catch(() => null);
    for (const at of [0, 600, 1200, 1800]) {
      clock.now = at;
      await seldom.run(fail).catch(() => null);
    }
    const left = await open({ now: 0 }, () => false);

    for (const breaker of [mixed, seldom, left]) expect(await breaker.run(answer)).toBe('answer');
  });
});

describe('a retry budget', () => {
  it('lets a tenth of the requests be repeated, after the first few', () => {
    const budget = new RetryBudget();
    const repeated = Array.from({ length: 1000 }, () => {
      budget.deposit();
      return budget.take();
    }).filter(Boolean);

    expect(repeated.length).toBeGreaterThanOrEqual(100);
    expect(repeated.length).toBeLessThanOrEqual(111);
  });
});
