import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;
const LOOK_EVERY_MS = 500;
const NANOSECONDS = 1e6;

/** How late this process comes to its work. */
export class EventLoopLag {
  private readonly histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private readonly timer: NodeJS.Timeout;
  private lately = 0;
  private before = 0;

  constructor() {
    this.histogram.enable();
    this.timer = setInterval(() => {
      this.look();
    }, LOOK_EVERY_MS).unref();
  }

  /** Mean delay in milliseconds over each of the last two half seconds: the smaller, since one long step is no load. */
  milliseconds(): number {
    return Math.min(this.lately, this.before);
  }

  stop(): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  /** What the histogram counts includes the pause between its own looks. No look at all is no news. */
  private look(): void {
    const { mean } = this.histogram;
    this.before = this.lately;
    if (!Number.isNaN(mean)) this.lately = Math.max(0, mean / NANOSECONDS - RESOLUTION_MS);
    this.histogram.reset();
  }
}
