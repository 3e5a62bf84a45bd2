import { cityCodeOf, DomainError, isWithin, rowsOf, type Sql, subtreeRange } from '@governance/shared';
import sql from 'sql-template-tag';
import type { CopiedGrid, GridDirectory } from '../grid-copy.js';

/** Answers from the local copy, so that no request waits for another subgraph. */
export class GridCopyDirectory implements GridDirectory {
  async requireGrid(database: Sql, code: string, place: string, field: string): Promise<CopiedGrid> {
    const [grid] = await rowsOf<CopiedGrid>(
      database,
      sql`SELECT id, city_code AS "cityCode", code, division_code AS "divisionCode", name, valid_to AS "validTo", version
          FROM grid_copy WHERE city_code = ${cityCodeOf(code)} AND code = ${code} ORDER BY valid_to IS NULL DESC LIMIT 1`,
    );
    if (!grid || !isWithin(grid.divisionCode, [subtreeRange(place)])) {
      throw new DomainError('INVALID_INPUT', '该地没有这个网格,请核对或稍后重试', {
        field,
        retryable: !grid,
      });
    }
    if (grid.validTo !== null) throw new DomainError('INVALID_INPUT', '该网格已撤销', { field });
    return grid;
  }
}
