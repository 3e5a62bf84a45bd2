import {
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadListBy,
  LoadersBy,
  type SeriesReader,
} from '@governance/shared';
import type { CompositePresetRepository } from '../request-stats/composite-preset.repository.js';
import type { OverdueRepository } from '../request-stats/overdue.repository.js';
import { HANDLING_HOURS, REQUEST_FIGURES } from '../request-stats/service-request-stats.js';

/** Where figures about requests and the weights of the composite are read. */
export interface StatsRepositories {
  readonly figureSeries: SeriesReader;
  readonly figures: FigureReader;
  readonly compositePresets: CompositePresetRepository;
  readonly overdue: OverdueRepository;
}

/** Loaders of figures about requests. One set per request. */
export const statsLoaders = ({ figures, compositePresets, overdue }: StatsRepositories) => ({
  requestFigures: new FigureLoader(figures, REQUEST_FIGURES),
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
