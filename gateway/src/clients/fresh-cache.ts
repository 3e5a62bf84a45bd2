/** How a cache forgets. */
export interface FreshCacheOptions {
  /** Values at most; the one that was read longest ago goes first. */
  readonly limit: number;
  /** How old a value may get, in milliseconds: what changed elsewhere is noticed within this time. */
  readonly freshMs: number;
  /** Milliseconds of a clock that is never set back. */
  readonly now?: () => number;
}

interface Kept<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

/** Keeps what was looked up for a short time. Look-ups of one key at once are one; a failed one is not kept. */
export class FreshCache<T> {
  /** Insertion order is order of loading: the first is the oldest. */
  private readonly kept = new Map<string, Kept<T>>();

  constructor(private readonly options: FreshCacheOptions) {}

  /** The value of a key, loaded now unless a fresh one is there. Rejects with what `load` rejects with. */
  get(key: string, load: () => Promise<T>): Promise<T> {
    const { limit, freshMs, now = () => performance.now() } = this.options;
    const found = this.kept.get(key);
    if (found && now() - found.at < freshMs) return found.value;
    const kept = { at: now(), value: load() };
    this.kept.delete(key);
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > limit && oldest !== undefined) this.kept.delete(oldest);
    kept.value.catch(() => {
      if (this.kept.get(key) === kept) this.kept.delete(key);
    });
    return kept.value;
  }
}
