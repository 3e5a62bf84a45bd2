import { setTimeout as sleep } from 'node:timers/promises';

const MS_PER_MINUTE = 60_000;

/** Time of the simulated day, in minutes since it began, running faster than the one outside. */
export class SimulatedClock {
  /** When the day began outside, on the clock of `performance.now`. */
  readonly startedAt = performance.now();

  constructor(
    private readonly speed: number,
    /** When the day ends; whatever waits for later than that waits no longer. */
    readonly endMinute: number,
  ) {}

  get minute(): number {
    return ((performance.now() - this.startedAt) * this.speed) / MS_PER_MINUTE;
  }

  /** Resolves at a minute of the day, at its end when that comes first. */
  async until(minute: number): Promise<void> {
    const left = Math.min(minute, this.endMinute) - this.minute;
    if (left > 0) await sleep((left * MS_PER_MINUTE) / this.speed);
  }

  /** Resolves after so many simulated minutes. */
  pass(minutes: number): Promise<void> {
    return this.until(this.minute + minutes);
  }
}
