import { groupBy, idsByCity, type PageWindow, rowsOf, type Sql } from '@governance/shared';
import sql, { empty, type Sql as SqlText } from 'sql-template-tag';
import type { Opinion } from '../opinion.js';
import type { OpinionRepository } from '../opinion.repository.js';

const SELECT_OPINIONS = sql`SELECT o.id, o.deliberation_id AS "deliberationId", o.round, o.stance, o.count,
  o.recorded_at AS "recordedAt", o.has_text AS "hasText" FROM deliberation_opinion o`;

const afterCursor = ({ after }: PageWindow): SqlText =>
  after ? sql`AND (o.recorded_at, o.id) < (${after[0]}::timestamptz, ${after[1]})` : empty;

/** Opinions on many deliberations, without their words: one statement for each city among them. */
export const opinionsOfDeliberations = (database: Sql): OpinionRepository['ofDeliberations'] => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<Opinion>(
        database,
        sql`SELECT opinion.* FROM unnest(${group}::text[]) AS deliberation (id)
            CROSS JOIN LATERAL (
              ${SELECT_OPINIONS} WHERE o.city_code = ${city} AND o.deliberation_id = deliberation.id
                ${afterCursor(window)} ORDER BY o.recorded_at DESC, o.id DESC LIMIT ${window.first + 1}
            ) opinion`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ deliberationId }) => deliberationId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT o.deliberation_id AS id, count(*)::integer AS count FROM deliberation_opinion o
            WHERE o.city_code = ${city} AND o.deliberation_id = ANY(${group}) GROUP BY o.deliberation_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
