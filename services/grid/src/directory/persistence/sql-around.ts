import {
  cityCodeOf,
  cityOfId,
  DomainError,
  isEntityId,
  isPrintable,
  isWithin,
  rowsOf,
  type Sql,
  subtreeRange,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { Around } from '../around.js';

const NATIONAL = '0000';

/** The other nouns in a transaction. What a rule depends on is held until the commit. */
export class SqlAround implements Around {
  constructor(private readonly database: Sql) {}

  async requireDivision(code: string): Promise<void> {
    const found = await rowsOf(
      this.database,
      sql`SELECT 1 FROM division_version WHERE code = ${code} AND valid_to IS NULL`,
    );
    if (found.length === 0)
      throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { field: 'divisionCode' });
  }

  async requireGrid(gridId: string, divisionCode: string): Promise<void> {
    const refused = new DomainError('INVALID_INPUT', '该地没有这个网格', { field: 'gridId' });
    if (!isEntityId(gridId)) throw refused;
    const city = cityOfId(gridId);
    await rowsOf(
      this.database,
      sql`SELECT 1 FROM grid WHERE city_code = ${city} AND id = ${gridId} FOR SHARE`,
    );
    const [grid] = await rowsOf<{ divisionCode: string }>(
      this.database,
      sql`SELECT g.division_code AS "divisionCode" FROM grid g
          JOIN grid_version v ON v.city_code = g.city_code AND v.grid_id = g.id AND v.valid_to IS NULL
          WHERE g.city_code = ${city} AND g.id = ${gridId}`,
    );
    if (grid?.divisionCode !== divisionCode) throw refused;
  }

  async requireRoadSegment(roadSegmentId: string, divisionCode: string): Promise<void> {
    const refused = new DomainError('INVALID_INPUT', '该地没有这个路段', { field: 'roadSegmentId' });
    if (!isEntityId(roadSegmentId)) throw refused;
    const [segment] = await rowsOf<{ code: string; closedAt: Date | null }>(
      this.database,
      sql`SELECT division_code AS code, closed_at AS "closedAt" FROM road_segment
          WHERE city_code = ${cityOfId(roadSegmentId)} AND id = ${roadSegmentId} FOR SHARE`,
    );
    if (segment?.closedAt !== null || !isWithin(divisionCode, [subtreeRange(segment.code)])) throw refused;
  }

  async unknownStationFunctions(codes: readonly string[], divisionCode: string): Promise<readonly string[]> {
    const known = await rowsOf<{ code: string }>(
      this.database,
      sql`SELECT DISTINCT code FROM reference_kind WHERE city_code = ANY(${[cityCodeOf(divisionCode), NATIONAL]})
          AND noun = 'STATION_FUNCTION' AND code = ANY(${codes.filter(isPrintable)})`,
    );
    return codes.filter((code) => !known.some((it) => it.code === code));
  }
}
