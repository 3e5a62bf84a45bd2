import { type DayRange, loadListBy } from '@governance/shared';
import type { VisitCount } from './visit.js';

/** Sums of visits of many grids: those that ask for the same days share one statement. One per request. */
export class VisitsOfGrids {
  private readonly loaders = new Map<string, ReturnType<typeof loadListBy<VisitCount>>>();

  constructor(
    private readonly read: (gridIds: readonly string[], days: DayRange) => Promise<readonly VisitCount[]>,
  ) {}

  /** Visits in a grid on days, by category. */
  load(gridId: string, days: DayRange): Promise<readonly VisitCount[]> {
    const key = `${days.from} ${days.to}`;
    let loader = this.loaders.get(key);
    if (!loader) {
      loader = loadListBy(
        (ids) => this.read(ids, days),
        (sum) => sum.gridId,
      );
      this.loaders.set(key, loader);
    }
    return loader.load(gridId);
  }
}
