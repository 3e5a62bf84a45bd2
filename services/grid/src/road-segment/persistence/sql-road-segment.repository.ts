import { cityOfId, DomainError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { BY_PLACE, type DirectoryTable, ENTRY_COLUMNS } from '../../directory/persistence/directory-table.js';
import { SqlDirectoryRepository } from '../../directory/persistence/sql-directory.repository.js';
import type { PlaceFilter } from '../../directory/directory.repository.js';
import type { RoadSegment, RoadSegmentDetails } from '../road-segment.js';

const ROAD_SEGMENTS: DirectoryTable<PlaceFilter> = {
  table: 'road_segment',
  entity: 'RoadSegment',
  title: '路段',
  select: sql`SELECT ${ENTRY_COLUMNS}, e.name, e.from_description AS "fromDescription",
    e.to_description AS "toDescription", e.length_m AS "lengthM", e.level_term AS "levelTerm" FROM road_segment e`,
  conditionsOf: () => [sql`e.closed_at IS NULL`],
  order: BY_PLACE,
};

/** Road segments in PostgreSQL. */
export class SqlRoadSegmentRepository extends SqlDirectoryRepository<
  RoadSegment,
  RoadSegmentDetails,
  PlaceFilter
> {
  constructor(dataSource: DataSource) {
    super(dataSource, ROAD_SEGMENTS, assertNobodyAnswers);
  }
}

/** The segment is locked, so that nobody is made its chief meanwhile. */
async function assertNobodyAnswers(database: Sql, { id }: RoadSegment): Promise<void> {
  const held = await rowsOf(
    database,
    sql`SELECT 1 FROM responsibility
        WHERE city_code = ${cityOfId(id)} AND road_segment_id = ${id} AND valid_to IS NULL LIMIT 1`,
  );
  if (held.length === 0) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', '请先结束该路段的责任分工', {
    field: 'id',
    status: 'HAS_CHIEFS',
  });
}
