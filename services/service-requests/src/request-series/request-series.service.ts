import {
  assertPeriod,
  cityCodeOf,
  type DayRange,
  daysWithin,
  DomainError,
  type PublishedFigures,
  type SeriesReader,
  shiftedMonth,
  type Viewer,
} from '@governance/shared';
import { isInside } from '../request-stats/request-stats.policy.js';
import { topCategory } from '../service-category/service-category.js';
import type { ServiceCategoryRepository } from '../service-category/service-category.repository.js';
import { assertBusinessZone } from './business-zone.js';
import {
  assertFewRows,
  type PlaceWithChildren,
  type RequestSeries,
  scopeOf,
  SERIES_METRICS,
  SeriesGroup,
  type WantedSeries,
} from './request-series.js';
import type { SeriesPlaceRepository } from './request-series.repository.js';
import { measuresOf, type SeriesLines, rowsOfSeries, type UpperCategory } from './series-rows.js';
import { bucketsOf, SeriesInterval, STEP_OF } from './series-step.js';

/** Where a series is read. */
export interface SeriesSources {
  readonly figures: SeriesReader;
  /** What everybody may know of satisfaction, by place or department and closed month. */
  readonly published: (
    scopes: readonly string[],
    days: DayRange,
  ) => Promise<ReadonlyMap<string, PublishedFigures>>;
  readonly places: SeriesPlaceRepository;
  readonly categories: ServiceCategoryRepository;
}

const MOST_YEARS = 20;

/** Figures about requests over time. */
export class RequestSeriesService {
  constructor(
    private readonly sources: SeriesSources,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * A line for every bucket, place and category, also where nothing happened. Throws `PERIOD_INVALID`,
   * `DIVISION_CODE_MALFORMED`, `DIVISION_UNKNOWN`, or `INVALID_INPUT` naming what is wrong or too much.
   */
  async series(wanted: WantedSeries, viewer: Viewer): Promise<RequestSeries> {
    const scope = scopeOf(wanted.filter, wanted.groupBy);
    const days = soundDays(wanted);
    const places = await this.placesOf(scope, wanted);
    const categories = await this.categoriesOf(scope, wanted);
    const lines: SeriesLines = {
      scope,
      places,
      categories,
      buckets: bucketsOf(days, wanted.interval),
      inside: isInside(viewer, scope),
    };
    assertFewRows({
      buckets: lines.buckets.length,
      places: places === null ? 1 : places.children.length + 1,
      categories: categories?.shown.length ?? 1,
    });
    const asOf = this.now();
    const scopes = [scope, ...(places?.children.map(({ code }) => code) ?? [])];
    const figures = await this.sources.figures({
      scopes,
      ...measuresOf(scope, categories !== null),
      days,
      step: STEP_OF[wanted.interval],
    });
    // Cells are whole months of whole places.
    const isPublished = !lines.inside && wanted.interval === SeriesInterval.MONTH && categories === null;
    const published = isPublished ? await this.sources.published(scopes, days) : new Map();
    return { asOf, metrics: SERIES_METRICS, rows: rowsOfSeries(figures, lines, published) };
  }

  /** Null for a department. */
  private async placesOf(scope: string, { groupBy, from }: WantedSeries): Promise<PlaceWithChildren | null> {
    if (scope.length !== 12) return null;
    const found = await this.sources.places.getWithChildren(scope, from, 'filter.divisionCode');
    return groupBy.includes(SeriesGroup.CHILD_DIVISION) ? found : { ...found, children: [] };
  }

  /** Null where categories are not told apart. */
  private async categoriesOf(scope: string, { filter: { categoryCode }, groupBy }: WantedSeries) {
    if (categoryCode === null && !groupBy.includes(SeriesGroup.CATEGORY)) return null;
    const known = await this.sources.categories.findByCities([cityCodeOf(scope)]);
    const sensitive = new Set(known.filter((it) => it.sensitive).map(({ code }) => topCategory(code)));
    const all: readonly UpperCategory[] = known
      .filter(({ parentCode }) => parentCode === null)
      .map(({ code }) => ({ code, sensitive: sensitive.has(code) }));
    const shown = all.filter(({ code }) => categoryCode === null || code === categoryCode);
    if (shown.length === 0)
      throw new DomainError('INVALID_INPUT', '没有这个一级类别;统计只按一级类别', {
        field: 'filter.categoryCode',
      });
    return { all, shown };
  }
}

function soundDays({ from, to, timeZone }: WantedSeries): DayRange {
  assertPeriod({ from, to }, 'to');
  const days = daysWithin({ from, to });
  if (days.to > shiftedMonth(days.from, 12 * MOST_YEARS + 1))
    throw new DomainError('INVALID_INPUT', `一次最多统计 ${String(MOST_YEARS)} 年`, { field: 'to' });
  assertBusinessZone(timeZone, days);
  return days;
}
