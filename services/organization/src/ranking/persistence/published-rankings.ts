import { groupBy, readByCity, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PlaceInputs } from '../place-inputs.js';
import type { RankedPlace } from '../rank-places.js';
import type { Ranking } from '../ranking.js';
import type { PlacedRequest } from './requests-by-city.js';

/** The rankings of one city that were published, as they were. Two statements, whatever the number of rankings. */
export async function publishedIn(
  database: Sql,
  city: string,
  requests: readonly PlacedRequest[],
): Promise<ReadonlyMap<number, Ranking | null>> {
  const found = await rowsOf<{ at: number; id: string; publishedAt: Date; median: number | null }>(
    database,
    sql`SELECT asked.at, p.id, p.published_at AS "publishedAt", p.median
        FROM unnest(${requests.map(({ at }) => at)}::integer[], ${requests.map(({ scheme }) => scheme.id)}::text[],
          ${requests.map(({ scheme }) => scheme.version)}::integer[],
          ${requests.map(({ divisionCode }) => divisionCode)}::text[],
          ${requests.map(({ span }) => span.from)}::date[], ${requests.map(({ span }) => span.to)}::date[])
          AS asked (at, scheme_id, number, division_code, month_from, month_to)
        JOIN ranking_publication p ON p.city_code = ${city} AND p.scheme_id = asked.scheme_id
          AND p.number = asked.number AND p.division_code = asked.division_code
          AND p.month_from = asked.month_from AND p.month_to = asked.month_to`,
  );
  if (found.length === 0) return new Map();
  const rows = groupBy(
    await rowsOf<{ readonly publicationId: string; readonly place: RankedPlace }>(
      database,
      sql`SELECT r.publication_id AS "publicationId", json_build_object('divisionCode', r.division_code, 'rank', r.rank,
            'tied', r.tied, 'score', r.score, 'lower', r.lower, 'upper', r.upper, 'sample', r.sample,
            'indicatorScores', r.indicator_scores) AS place
          FROM ranking_row r WHERE r.city_code = ${city} AND r.publication_id = ANY(${found.map(({ id }) => id)})
          ORDER BY r.publication_id, r.position`,
    ),
    ({ publicationId }) => publicationId,
  );
  const requestAt = new Map(requests.map((request) => [request.at, request]));
  return new Map(
    found.map(({ at, id, publishedAt, median }) => {
      const request = requestAt.get(at);
      const places = (rows.get(id) ?? []).map(({ place }) => place);
      return [
        at,
        request ? { request, rows: places, median, asOf: publishedAt, publicationId: id } : null,
      ] as const;
    }),
  );
}

/** What published rankings were computed from, in the order asked. */
export async function storedInputs(
  database: Sql,
  publicationIds: readonly string[],
): Promise<readonly (readonly PlaceInputs[])[]> {
  const rows = await readByCity(publicationIds, (city, group) =>
    rowsOf<PlaceInputs & { readonly publicationId: string }>(
      database,
      sql`SELECT r.publication_id AS "publicationId", r.division_code AS "divisionCode", r.inputs AS indicators
          FROM ranking_row r WHERE r.city_code = ${city} AND r.publication_id = ANY(${group})`,
    ),
  );
  const grouped = groupBy(rows, ({ publicationId }) => publicationId);
  return publicationIds.map((id) => grouped.get(id) ?? []);
}
