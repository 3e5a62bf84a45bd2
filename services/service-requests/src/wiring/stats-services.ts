import type { SeriesReader } from '@governance/shared';
import type { SeriesPlaceRepository } from '../request-series/request-series.repository.js';
import { RequestSeriesService, type SeriesSources } from '../request-series/request-series.service.js';
import type { CompositePresetRepository } from '../request-stats/composite-preset.repository.js';
import { CompositePresetService } from '../request-stats/composite-preset.service.js';
import type { ServiceCategoryRepository } from '../service-category/service-category.repository.js';

/** What the services of figures work on. */
interface StatsServiceParts {
  readonly figureSeries: SeriesReader;
  readonly publishedMonths: SeriesSources['published'];
  readonly seriesPlaces: SeriesPlaceRepository;
  readonly categories: ServiceCategoryRepository;
  readonly compositePresets: CompositePresetRepository;
}

/** What can be asked about figures over time. */
export const statsServices = (
  { figureSeries, publishedMonths, seriesPlaces, categories, compositePresets }: StatsServiceParts,
  now?: () => Date,
) => ({
  series: new RequestSeriesService(
    { figures: figureSeries, published: publishedMonths, places: seriesPlaces, categories },
    now,
  ),
  compositePresets: new CompositePresetService(compositePresets, now),
});
