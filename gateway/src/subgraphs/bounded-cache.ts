/** Remembers the values that were used last, at most `limit` of them. */
export class BoundedCache<T> {
  /** Insertion order is order of use: the first key is the one that was not used for longest. */
  private readonly values = new Map<string, T>();

  constructor(private readonly limit: number) {}

  /** The value of a key, made now if it is not remembered. */
  get(key: string, make: (key: string) => T): T {
    const value = this.values.get(key) ?? make(key);
    this.values.delete(key);
    this.values.set(key, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.limit && oldest !== undefined) this.values.delete(oldest);
    return value;
  }
}
