import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { Ranking } from '../ranking.js';

/** Tells others of a ranking that was published, in the transaction that froze it: places and scores, nobody who judged. */
export async function announcedRanking(
  transaction: Sql,
  publicationId: string,
  ranking: Ranking,
): Promise<void> {
  const { request, rows, median, asOf } = ranking;
  const { scheme, divisionCode, span } = request;
  await appendEvents(transaction, [
    {
      type: 'RankingPublished',
      entity: 'Ranking',
      entityId: publicationId,
      version: 1,
      cityCode: cityOfId(publicationId),
      divisionCode,
      payload: {
        schemeId: scheme.id,
        schemeVersion: scheme.version,
        divisionCode,
        monthFrom: span.from,
        monthTo: span.to,
        publishedAt: asOf,
        median,
        rows: rows.map((row) => ({
          divisionCode: row.divisionCode,
          rank: row.rank,
          tied: row.tied,
          score: row.score,
          lower: row.lower,
          upper: row.upper,
          sample: row.sample,
        })),
      },
    },
  ]);
}
