import {
  type DayRange,
  type FigureReader,
  readFigures,
  readFigureSeries,
  readPublished,
  readPublishedMonths,
  type SeriesReader,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import { SqlSeriesPlaceRepository } from '../../request-series/persistence/sql-series-place.repository.js';
import { SqlCompositePresetRepository } from '../../request-stats/persistence/sql-composite-preset.repository.js';
import { SqlOverdueRepository } from '../../request-stats/persistence/sql-overdue.repository.js';
import { PUBLISHED_SATISFACTION, SATISFACTION_MEASURES } from '../../request-stats/satisfaction-figures.js';

/** Where figures about requests are read, on a database. */
export function statsRepositories(dataSource: DataSource) {
  const figures: FigureReader = (question) => readFigures(dataSource, question);
  const figureSeries: SeriesReader = (question) => readFigureSeries(dataSource, question);
  return {
    figures,
    figureSeries,
    publishedSatisfaction: (scopes: readonly string[], days: DayRange) =>
      readPublished(dataSource, scopes, days, PUBLISHED_SATISFACTION),
    publishedMonths: (scopes: readonly string[], days: DayRange) =>
      readPublishedMonths(dataSource, scopes, days, SATISFACTION_MEASURES),
    seriesPlaces: new SqlSeriesPlaceRepository(dataSource),
    overdue: new SqlOverdueRepository(dataSource),
    compositePresets: new SqlCompositePresetRepository(dataSource, (work) => dataSource.transaction(work)),
  };
}
