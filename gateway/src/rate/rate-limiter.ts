/** Who pays for requests, and how much of them in a minute. */
export interface Account {
  /** `client:…` for a third party, `person:…` for a token, `address:…` for nobody. */
  readonly id: string;
  /** Cost that a minute's requests may add up to; null for no limit. */
  readonly costPerMinute: number | null;
}

/** How an account stands after it was asked to pay. */
export interface Charge {
  /** Whether it could pay. What is not covered is not taken. */
  readonly isCovered: boolean;
  readonly remaining: number;
  /** Until the account is full again. */
  readonly resetSeconds: number;
  /** Until it could pay this; null when it never can, since the cost is above the limit. */
  readonly retryAfterSeconds: number | null;
}

/** Counts what accounts spend. In memory for one gateway; several share one through another implementation. */
export interface RateLimiter {
  /** Takes `cost` from an account that fills up by `costPerMinute` a minute and holds no more than that. */
  charge(account: string, cost: number, costPerMinute: number): Promise<Charge>;
}
