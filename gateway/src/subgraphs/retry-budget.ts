const SHARE = 0.1;
const MOST = 10;

/** Lets about one request in ten be a repetition, however many fail: repeating must not double the load of an outage. */
export class RetryBudget {
  private tokens = MOST;

  /** To be called for each request that is no repetition. */
  deposit(): void {
    this.tokens = Math.min(MOST, this.tokens + SHARE);
  }

  /** Whether one more repetition is within the budget; counts it if so. */
  take(): boolean {
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
