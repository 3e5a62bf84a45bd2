import DataLoader from 'dataloader';
import type { DayRange } from './day-range.js';
import type { Figures } from './figures.js';
import type { FigureReader, WantedFigures } from './read-figures.js';

/** Loads the same figures of many places in one statement a city and period. One per request. */
export class FigureLoader {
  private readonly loaders = new Map<string, DataLoader<string, Figures | undefined>>();

  constructor(
    private readonly read: FigureReader,
    private readonly wanted: WantedFigures,
  ) {}

  /** The figures of a division or an organization. */
  async load(scope: string, days: DayRange): Promise<Figures> {
    const figures = await this.loaderOf(days).load(scope);
    if (!figures) throw new Error(`Nobody read the figures of ${scope}`);
    return figures;
  }

  private loaderOf(days: DayRange): DataLoader<string, Figures | undefined> {
    const key = `${days.from} ${days.to}`;
    const known = this.loaders.get(key);
    if (known) return known;
    const loader = new DataLoader<string, Figures | undefined>(async (scopes) => {
      const found = await this.read({ ...this.wanted, scopes, days });
      return scopes.map((scope) => found.get(scope));
    });
    this.loaders.set(key, loader);
    return loader;
  }
}
