import {
  type Copyable,
  type CopyRequest,
  DomainError,
  isEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';

/** A grid as the other subgraphs copy it: what the events of Grid say, with id and version. */
interface GridCopyRow {
  readonly id: string;
  readonly cityCode: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly households: number | null;
  readonly responsibleOrganizationId: string | null;
  readonly divisionCode: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** Grids in their newest version, closed ones too, in order of id: `{ cities }` limits them to cities. */
export const gridCopyable = (database: Sql): Copyable => ({
  noun: 'Grid',
  page: async ({ after, limit, parameters }: CopyRequest) => {
    if (after !== null && !isEntityId(after))
      throw new DomainError('CURSOR_INVALID', '无效的位置', { field: 'after' });
    const cities = parameters['cities'] ?? [];
    const rows = await rowsOf<GridCopyRow>(
      database,
      sql`SELECT g.id, g.city_code AS "cityCode", g.version, g.code, v.name, v.kind, v.households,
            v.responsible_organization_id AS "responsibleOrganizationId", g.division_code AS "divisionCode",
            v.valid_from AS "validFrom", v.valid_to AS "validTo"
          FROM (
            SELECT city_code, id, version, code, division_code FROM grid
            WHERE (city_code, id) > (${after?.slice(0, 4) ?? ''}, ${after ?? ''})
              AND (cardinality(${cities}::text[]) = 0 OR city_code = ANY(${cities}))
            ORDER BY city_code, id LIMIT ${limit}
          ) g
          CROSS JOIN LATERAL (
            SELECT * FROM grid_version latest WHERE latest.city_code = g.city_code AND latest.grid_id = g.id
            ORDER BY latest.valid_from DESC LIMIT 1
          ) v ORDER BY g.city_code, g.id`,
    );
    return { rows, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  },
});
