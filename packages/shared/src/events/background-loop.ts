/** Where a background loop reports; pino's logger is one. */
export interface LoopLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export interface BackgroundLoopOptions {
  readonly name: string;
  /** One bounded piece of work. Answers whether there may be more of it at once. */
  readonly work: () => Promise<'more' | 'idle'>;
  /** How long to rest when there is nothing to do and nobody calls `wake`, in milliseconds. */
  readonly pollMs: number;
  readonly log: LoopLog;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Repeats a piece of work for as long as the process lives: at once while there is more, after a rest or a `wake`
 * otherwise, with growing pauses (up to 5 s) while it fails. A streak of failures is logged once, and so is its end.
 */
export class BackgroundLoop {
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  private endRest: (() => void) | null = null;
  private failures = 0;

  constructor(private readonly options: BackgroundLoopOptions) {}

  /** Does nothing when it already runs. */
  start(): void {
    if (this.running) return;
    this.stopping = false;
    this.running = this.run();
  }

  /** Resolves when the piece of work that runs now has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.endRest?.();
    await this.running;
    this.running = null;
  }

  /** Says that there is work. Costs nothing, and is never lost: a wake during work is a further round after it. */
  wake(): void {
    this.woken = true;
    if (this.failures === 0) this.endRest?.();
  }

  private async run(): Promise<void> {
    while (!this.isStopping()) {
      this.woken = false;
      const outcome = await this.attempt();
      if (outcome === 'idle' && !this.isWoken()) await this.rest(this.options.pollMs);
      if (outcome === 'failed') await this.rest(this.pauseAfterFailure());
    }
  }

  private async attempt(): Promise<'more' | 'idle' | 'failed'> {
    const { name, work, log } = this.options;
    try {
      const outcome = await work();
      if (this.failures > 0) log.info({ loop: name, failures: this.failures }, 'works again');
      this.failures = 0;
      return outcome;
    } catch (error) {
      this.failures += 1;
      if (this.failures === 1) log.warn({ loop: name, err: told(error) }, 'failed, and goes on trying');
      return 'failed';
    }
  }

  private pauseAfterFailure(): number {
    const first = Math.min(FIRST_PAUSE_MS, this.options.pollMs);
    return Math.min(LONGEST_PAUSE_MS, first * 2 ** Math.min(this.failures - 1, 16));
  }

  private async rest(milliseconds: number): Promise<void> {
    if (this.isStopping()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endRest = null;
  }

  /** Both are read through methods, since they change during every await. */
  private isStopping(): boolean {
    return this.stopping;
  }

  private isWoken(): boolean {
    return this.woken;
  }
}

/** What went wrong, without the values of a statement that failed: they may be somebody's, and thousands. */
const told = (error: unknown) =>
  error instanceof Error ? { type: error.name, message: error.message, stack: error.stack } : error;
