import type { Charge, RateLimiter } from './rate-limiter.js';

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

const MINUTE_MS = 60_000;
const ACCOUNTS = 100_000;

/** Token buckets in this process. At its bound the account that was used longest ago is forgotten, which fills it. */
export class MemoryRateLimiter implements RateLimiter {
  /** Insertion order is order of use. */
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly accounts = ACCOUNTS,
  ) {}

  charge(account: string, cost: number, costPerMinute: number): Promise<Charge> {
    const now = this.now();
    const before = this.tokensOf(account, costPerMinute, now);
    const isCovered = cost <= before;
    const tokens = isCovered ? before - cost : before;
    this.keep(account, { tokens, at: now });
    const secondsFor = (missing: number): number => Math.ceil((missing * 60) / costPerMinute);
    return Promise.resolve({
      isCovered,
      remaining: Math.floor(tokens),
      resetSeconds: secondsFor(costPerMinute - tokens),
      retryAfterSeconds: cost > costPerMinute ? null : Math.max(1, secondsFor(Math.max(0, cost - tokens))),
    });
  }

  private tokensOf(account: string, costPerMinute: number, now: number): number {
    const bucket = this.buckets.get(account);
    if (!bucket) return costPerMinute;
    return Math.min(costPerMinute, bucket.tokens + ((now - bucket.at) * costPerMinute) / MINUTE_MS);
  }

  private keep(account: string, bucket: Bucket): void {
    this.buckets.delete(account);
    this.buckets.set(account, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > this.accounts && oldest !== undefined) this.buckets.delete(oldest);
  }
}
