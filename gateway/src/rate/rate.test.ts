import fc from 'fast-check';
import { addressAccount } from './address-account.js';
import { MemoryRateLimiter } from './memory-rate-limiter.js';
import { pay, RateLimitedError } from './rate.js';

describe('the rate of an account', () => {
  it('never passes its limit by more than a full account, and never refuses who has paid less', async () => {
    const request = fc.record({ after: fc.nat(20_000), cost: fc.nat(120) });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 60 }), async (requests) => {
        let now = 0;
        let taken = 0;
        const limiter = new MemoryRateLimiter(() => now);
        let allowed = 100;
        for (const { after, cost } of requests) {
          now += after;
          allowed = Math.min(100, allowed + (after * 100) / 60_000);
          const { isCovered, remaining } = await limiter.charge('a', cost, 100);
          if (Math.abs(allowed - cost) > 1e-6) expect(isCovered).toBe(cost <= allowed);
          if (isCovered) {
            taken += cost;
            allowed -= cost;
          }
          expect(remaining).toBeGreaterThanOrEqual(0);
        }
        expect(taken).toBeLessThanOrEqual(100 + (now * 100) / 60_000 + 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('is its own, whatever others spend, and says when it can pay again', async () => {
    let now = 0;
    const limiter = new MemoryRateLimiter(() => now);
    const account = { id: 'a', costPerMinute: 60 };
    await pay(limiter, account, 60);
    await pay(limiter, { ...account, id: 'b' }, 60);

    const refused = await pay(limiter, account, 30).catch((error: unknown) => error);
    now += 30_000;

    expect(refused).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 30 });
    expect(await pay(limiter, account, 30)).toEqual({
      requested: 30,
      remaining: 0,
      limit: 60,
      resetSeconds: 60,
    });
    const never = await pay(limiter, account, 61).catch((error: unknown) => error);
    expect(never).toBeInstanceOf(RateLimitedError);
    expect(never).toMatchObject({ retryAfterSeconds: null });
  });

  it('is forgotten when more accounts come than are kept, the one that was used longest ago first', async () => {
    const limiter = new MemoryRateLimiter(() => 0, 2);
    for (const id of ['old', 'mid', 'old', 'new']) await limiter.charge(id, 10, 100);

    expect((await limiter.charge('old', 0, 100)).remaining).toBe(80);
    expect((await limiter.charge('mid', 0, 100)).remaining).toBe(100);
  });

  it('of a stranger is that of the address, and of the whole network with version 6', () => {
    expect(addressAccount('203.0.113.7')).toBe('address:203.0.113.7');
    expect(addressAccount('::ffff:203.0.113.7')).toBe('address:203.0.113.7');
    expect(addressAccount('2001:db8:1:2::1')).toBe('address:2001:db8:1:2::/64');
    expect(addressAccount('2001:0DB8:0001:0002:ffff::9%eth0')).toBe('address:2001:db8:1:2::/64');
    expect(addressAccount('2001:db8::5')).toBe('address:2001:db8:0:0::/64');
    expect(addressAccount('::1')).toBe('address:0:0:0:0::/64');
  });
});
