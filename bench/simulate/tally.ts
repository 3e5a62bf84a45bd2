/** What was done, as the simulator itself counted it: never asked from the graph. */
export class Tally {
  private readonly counts = new Map<string, number>();
  private readonly latencies = new Map<string, number[]>();
  private readonly unexpected: string[] = [];

  /** Adds to a figure. */
  add(figure: string, amount = 1): void {
    this.counts.set(figure, (this.counts.get(figure) ?? 0) + amount);
  }

  of(figure: string): number {
    return this.counts.get(figure) ?? 0;
  }

  /** How long one call of a mutation took, in milliseconds. */
  took(mutation: string, milliseconds: number): void {
    const known = this.latencies.get(mutation);
    if (known) known.push(milliseconds);
    else this.latencies.set(mutation, [milliseconds]);
  }

  /** Something that should not have happened. */
  failed(text: string): void {
    this.unexpected.push(text);
  }

  get errors(): readonly string[] {
    return this.unexpected;
  }

  /** Figures by name, for whoever reports. */
  get figures(): ReadonlyMap<string, number> {
    return this.counts;
  }

  /** Calls, median and 95th percentile of each mutation, in milliseconds. */
  get speeds(): readonly {
    readonly mutation: string;
    readonly calls: number;
    readonly p50: number;
    readonly p95: number;
  }[] {
    return [...this.latencies].map(([mutation, all]) => {
      const sorted = all.toSorted((one, other) => one - other);
      const at = (share: number) =>
        Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
      return { mutation, calls: sorted.length, p50: at(0.5), p95: at(0.95) };
    });
  }
}
