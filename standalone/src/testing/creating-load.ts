import { setTimeout as sleep } from 'node:timers/promises';

/** Creates one thing and answers its id, or nothing when it was not acknowledged. The same key is for the same thing. */
type Create = (idempotencyKey: string) => Promise<string | undefined>;

const CLIENTS = 2;
const BUSY_PAUSE_MS = 10;
const CALM_PAUSE_MS = 1_000;
const LIMIT_MS = 30_000;

/** Clients that create one thing after the other, each again and again with its key until it is acknowledged. */
export class CreatingLoad {
  /** How many tries were not acknowledged. */
  failures = 0;
  private readonly acknowledged = new Map<string, string>();
  private readonly clients: readonly Promise<void>[];
  private isOver = false;
  private isGivenUp = false;
  private pauseMs = BUSY_PAUSE_MS;

  /** Begins at once. */
  constructor(
    private readonly name: string,
    private readonly create: Create,
  ) {
    this.clients = Array.from({ length: CLIENTS }, (_, client) => this.keepCreating(client));
  }

  /** Ids that were acknowledged, sorted. */
  get ids(): readonly string[] {
    return [...this.acknowledged.values()].sort();
  }

  /** Asks as fast as it is answered. */
  hurry(): void {
    this.pauseMs = BUSY_PAUSE_MS;
  }

  /** Asks now and then, and leaves a small machine to the processes that start. */
  calm(): void {
    this.pauseMs = CALM_PAUSE_MS;
  }

  /** Resolves when so many more are acknowledged than now. */
  async goesOn(more: number): Promise<void> {
    const enough = this.acknowledged.size + more;
    const limit = Date.now() + LIMIT_MS;
    while (this.acknowledged.size < enough) {
      if (Date.now() > limit)
        throw new Error(`${this.name}: only ${String(this.acknowledged.size)} of ${String(enough)}`);
      await sleep(20);
    }
  }

  /** Resolves when all that was begun is acknowledged. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.clients);
  }

  /** Ends it with what was begun left open. */
  giveUp(): void {
    this.isOver = true;
    this.isGivenUp = true;
  }

  private async keepCreating(client: number): Promise<void> {
    for (let number = 0; !this.isOver; number += 1) {
      const key = `${this.name}-${String(client)}-${String(number)}`;
      while (!this.isGivenUp) {
        const id = await this.create(key).catch(() => undefined);
        await sleep(this.pauseMs);
        if (id !== undefined) {
          this.acknowledged.set(key, id);
          break;
        }
        this.failures += 1;
      }
    }
  }
}
