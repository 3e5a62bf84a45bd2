import { type FigureReader, readFigures, readFigureSeries, type SeriesReader } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { SqlSeriesPlaceRepository } from '../../request-series/persistence/sql-series-place.repository.js';
import { SqlCompositePresetRepository } from '../../request-stats/persistence/sql-composite-preset.repository.js';
import { SqlOverdueRepository } from '../../request-stats/persistence/sql-overdue.repository.js';

/** Where figures about requests are read, on a database. */
export function statsRepositories(dataSource: DataSource) {
  const figures: FigureReader = (question) => readFigures(dataSource, question);
  const figureSeries: SeriesReader = (question) => readFigureSeries(dataSource, question);
  return {
    figures,
    figureSeries,
    seriesPlaces: new SqlSeriesPlaceRepository(dataSource),
    overdue: new SqlOverdueRepository(dataSource),
    compositePresets: new SqlCompositePresetRepository(dataSource, (work) => dataSource.transaction(work)),
  };
}
