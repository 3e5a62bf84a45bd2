import type DataLoader from 'dataloader';

/** Loaders of the same things at different instants: one loader an instant, so that each instant is one statement. */
export class TemporalLoader<T> {
  private readonly loaders = new Map<number | null, DataLoader<string, T>>();

  constructor(private readonly loaderAt: (asOf: Date | null) => DataLoader<string, T>) {}

  /** The thing as it was at `asOf`; without one, as it is now. */
  load(key: string, asOf: Date | null | undefined): Promise<T> {
    const instant = asOf?.getTime() ?? null;
    let loader = this.loaders.get(instant);
    if (!loader) {
      loader = this.loaderAt(asOf ?? null);
      this.loaders.set(instant, loader);
    }
    return loader.load(key);
  }
}
