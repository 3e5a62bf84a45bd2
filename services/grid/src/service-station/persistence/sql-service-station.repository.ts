import { type ChildListReader, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { PlaceFilter } from '../../directory/directory.repository.js';
import { BY_PLACE, type DirectoryTable, ENTRY_COLUMNS } from '../../directory/persistence/directory-table.js';
import { SqlDirectoryRepository } from '../../directory/persistence/sql-directory.repository.js';
import type { ServiceStation, ServiceStationDetails, StationFunction } from '../service-station.js';
import type { ServiceStationRepository } from '../service-station.repository.js';

const NATIONAL = '0000';

const STATIONS: DirectoryTable<PlaceFilter> = {
  table: 'service_station',
  entity: 'ServiceStation',
  title: '网格党群服务站',
  select: sql`SELECT ${ENTRY_COLUMNS}, e.name, e.grid_id AS "gridId", e.address, e.functions,
    e.opening_hours AS "openingHours" FROM service_station e`,
  conditionsOf: () => [sql`e.closed_at IS NULL`],
  order: BY_PLACE,
};

/** Service stations in PostgreSQL. */
export class SqlServiceStationRepository
  extends SqlDirectoryRepository<ServiceStation, ServiceStationDetails, PlaceFilter>
  implements ServiceStationRepository
{
  readonly ofGrids: ChildListReader<PlaceFilter, ServiceStation>;

  constructor(dataSource: DataSource) {
    super(dataSource, STATIONS);
    this.ofGrids = this.under('grid_id');
  }

  findFunctions(cityCodes: readonly string[]): Promise<readonly StationFunction[]> {
    return rowsOf<StationFunction>(
      this.dataSource,
      sql`SELECT city.code AS "cityCode", known.* FROM unnest(${[...cityCodes]}::text[]) AS city (code)
          CROSS JOIN LATERAL (
            SELECT DISTINCT ON (k.code) k.code, k.name FROM reference_kind k
            WHERE k.city_code = ANY(ARRAY[city.code, ${NATIONAL}]) AND k.noun = 'STATION_FUNCTION'
            ORDER BY k.code, k.city_code DESC LIMIT 100
          ) known`,
    );
  }
}
