/** A subgraph failed too often a moment ago and is not asked. */
export class CircuitOpenError extends Error {
  constructor() {
    super('this subgraph failed too often a moment ago');
    this.name = new.target.name;
  }
}

/** When a subgraph is left alone, and for how long. */
export interface BreakerLimits {
  /** So many failures without a success between them, all within `windowMs`, open it. */
  readonly failures: number;
  readonly windowMs: number;
  /** After it a single fetch is let through; its outcome decides. */
  readonly restMs: number;
}

/** Spares a subgraph that does not answer, and spares clients the wait for it. */
export class CircuitBreaker {
  /** When the last failures without a success between them were. */
  private failures: readonly number[] = [];
  private restsUntil: number | null = null;
  private isProbing = false;

  constructor(
    private readonly limits: BreakerLimits,
    /** Whether an error says something about the subgraph, and not about whoever asked. */
    private readonly isFailure: (error: unknown) => boolean,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Runs work unless the circuit is open: then throws `CircuitOpenError` at once. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.restsUntil === null) return this.watch(work);
    if (this.isProbing || this.now() < this.restsUntil) throw new CircuitOpenError();
    this.isProbing = true;
    try {
      return await this.watch(work);
    } finally {
      this.isProbing = false;
    }
  }

  private async watch<T>(work: () => Promise<T>): Promise<T> {
    try {
      const outcome = await work();
      this.failures = [];
      this.restsUntil = null;
      return outcome;
    } catch (error) {
      if (this.isFailure(error)) this.count();
      throw error;
    }
  }

  private count(): void {
    const now = this.now();
    this.failures = [...this.failures.filter((at) => now - at < this.limits.windowMs), now].slice(
      -this.limits.failures,
    );
    const isOver = this.failures.length >= this.limits.failures;
    if (this.isProbing || (isOver && this.restsUntil === null)) this.restsUntil = now + this.limits.restMs;
  }
}
