import { allOf, groupBy, idsByCity, type PageWindow, rowsOf, type Sql, validAt } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { QuarterLink, QuarterLinksAt } from '../quarter-link.js';
import type { QuarterLinkRepository } from '../quarter-link.repository.js';

/** A link as the domain knows it. */
export const SELECT_LINKS = sql`SELECT l.id, l.division_code AS "divisionCode", l.version, l.quarter_id AS "quarterId",
  l.kind, l.organization_id AS "organizationId", l.valid_from AS since, l.valid_to AS until FROM quarter_link l`;

/** Links of quarters of one city. */
export const linksOfQuarters = (
  database: Sql,
  city: string,
  quarterIds: readonly string[],
  asOf: Date | null,
): Promise<QuarterLink[]> =>
  rowsOf<QuarterLink>(
    database,
    sql`${SELECT_LINKS} WHERE l.city_code = ${city} AND l.quarter_id = ANY(${[...quarterIds]}) AND ${validAt('l', asOf)}`,
  );

const conditionsOf = ({ kind }: QuarterLinksAt): SqlText[] => [
  validAt('l', null),
  ...(kind === null ? [] : [sql`l.kind = ${kind}`]),
];

const afterCursor = ({ after }: PageWindow): SqlText[] =>
  after ? [sql`(l.division_code, l.id) > (${after[0]}, ${after[1]})`] : [];

/** Links that organizations have now. */
export const linksOfOrganizations = (database: Sql): QuarterLinkRepository['ofOrganizations'] => ({
  readPages: async (ids, at, window) => {
    const conditions = allOf([...conditionsOf(at), ...afterCursor(window)]);
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<QuarterLink>(
        database,
        sql`SELECT link.* FROM unnest(${[...group]}::text[]) AS organization (id)
            CROSS JOIN LATERAL (
              ${SELECT_LINKS} WHERE l.city_code = ${city} AND l.organization_id = organization.id AND ${conditions}
              ORDER BY l.division_code, l.id LIMIT ${window.first + 1}
            ) link`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ organizationId }) => organizationId);
  },
  countEach: async (ids, at) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT l.organization_id AS id, count(*)::integer AS count FROM quarter_link l
            WHERE l.city_code = ${city} AND l.organization_id = ANY(${[...group]}) AND ${allOf(conditionsOf(at))}
            GROUP BY l.organization_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
