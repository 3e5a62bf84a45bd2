import { idsByCity, placesByCity, rowsOf, type Sql } from '@governance/shared';
import sql, { empty, type Sql as SqlText } from 'sql-template-tag';
import type { OverdueRepository } from '../overdue.repository.js';

interface Count {
  readonly scope: string;
  readonly count: number;
}

/** Overdue requests in PostgreSQL: what is open is little, however much is stored. */
export class SqlOverdueRepository implements OverdueRepository {
  constructor(private readonly database: Sql) {}

  async countOpen(scopes: readonly string[], until: Date): Promise<ReadonlyMap<string, number>> {
    const codes = scopes.filter((scope) => scope.length === 12);
    const departments = scopes.filter((scope) => scope.length !== 12);
    const counts = await Promise.all([
      ...placesByCity(codes).map(({ city, places }) =>
        rowsOf<Count>(this.database, inPlaces(city, places, until)),
      ),
      ...[...idsByCity(departments)].map(([city, ids]) =>
        rowsOf<Count>(
          this.database,
          sql`SELECT c.department_id AS scope, count(*)::integer AS count FROM request_clock c
              WHERE c.city_code = ${city} AND c.department_id = ANY(${ids}) AND ${late(until)} GROUP BY c.department_id`,
        ),
      ),
    ]);
    return new Map(counts.flat().map(({ scope, count }) => [scope, count]));
  }
}

/** Said as the indexes on running clocks say it. */
const late = (until: Date): SqlText =>
  sql`c.kind = 'RESOLVE' AND c.outcome = 'RUNNING' AND c.paused_at IS NULL AND c.due_at < ${until}`;

type Places = ReturnType<typeof placesByCity>[number]['places'];

/** One walk over the overdue clocks of the city, or over the requests of the places that are due, whichever are fewer. */
function inPlaces(city: string | null, places: Places, until: Date): SqlText {
  const [codes, froms, tos] = [
    places.map(({ code }) => code),
    places.map(({ from }) => from),
    places.map(({ to }) => to),
  ];
  const [first, end] = [[...froms].sort()[0] ?? '', [...tos].sort().at(-1) ?? ''];
  return sql`
    WITH late AS MATERIALIZED (
      SELECT r.division_code, count(*) AS count
      FROM request_clock c JOIN service_request r ON r.city_code = c.city_code AND r.id = c.request_id
      WHERE ${city === null ? empty : sql`c.city_code = ${city} AND r.city_code = ${city} AND`} ${late(until)}
        AND r.due_at < ${until} AND r.division_code >= ${first} AND r.division_code < ${end}
      GROUP BY r.division_code
    )
    SELECT place.code AS scope, sum(late.count)::integer AS count
    FROM unnest(${codes}::text[], ${froms}::text[], ${tos}::text[]) AS place (code, code_from, code_to)
    JOIN late ON late.division_code >= place.code_from AND late.division_code < place.code_to
    GROUP BY place.code`;
}
