import {
  type DayRange,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadEach,
  loadListBy,
  LoadersBy,
  type PublishedFigures,
  type SeriesReader,
} from '@governance/shared';
import type { CompositePresetRepository } from '../request-stats/composite-preset.repository.js';
import type { OverdueRepository } from '../request-stats/overdue.repository.js';
import { HANDLING_HOURS, REQUEST_FIGURES } from '../request-stats/service-request-stats.js';

/** What everybody may know of many places or departments. */
type PublishedReader = (
  scopes: readonly string[],
  days: DayRange,
) => Promise<ReadonlyMap<string, PublishedFigures>>;

/** Where figures about requests and the weights of the composite are read. */
export interface StatsRepositories {
  readonly figureSeries: SeriesReader;
  readonly figures: FigureReader;
  readonly publishedSatisfaction: PublishedReader;
  readonly compositePresets: CompositePresetRepository;
  readonly overdue: OverdueRepository;
}

/** Loaders of figures about requests. One set per request. */
export const statsLoaders = ({
  figures,
  publishedSatisfaction,
  compositePresets,
  overdue,
}: StatsRepositories) => ({
  requestFigures: new FigureLoader(figures, REQUEST_FIGURES),
  /** What was published of closed months. */
  publishedSatisfaction: new LoadersBy((days: DayRange) =>
    loadEach(
      async (scopes: readonly string[]) => {
        const found = await publishedSatisfaction(scopes, days);
        return scopes.map(
          (scope) => found.get(scope) ?? new Error(`Nobody read what is published of ${scope}`),
        );
      },
      (scope) => scope,
    ),
  ),
  handlingHours: new FigureLoader(figures, HANDLING_HOURS),
  /** Open requests that were overdue at an instant. */
  overdue: new LoadersBy((until: Date) =>
    loadByKey(
      (scopes) => overdue.countOpen(scopes, until),
      ({ scope }) => scope,
    ),
  ),
  compositePresets: loadListBy(
    (cities) => compositePresets.findByCities(cities),
    ({ ofCity }) => ofCity,
  ),
});
