import { appendStats, rowsOf, type Sql, type StatDelta } from '@governance/shared';
import sql from 'sql-template-tag';
import { checkInFacts, hourFacts, obligationFacts, volunteerFacts } from './volunteer-facts.js';

/** Volunteers and units of one city whose figures a change may move. */
export interface CountedHolders {
  readonly cityCode: string;
  readonly holderIds: readonly string[];
}

/** Whose figures hours move: those of the volunteer and of the unit where they were at home. */
export const countedFor = (record: {
  readonly cityCode: string;
  readonly volunteerId: string;
  readonly homeOrganizationId: string | null;
}): CountedHolders => ({
  cityCode: record.cityCode,
  holderIds: [record.volunteerId, ...(record.homeOrganizationId === null ? [] : [record.homeOrganizationId])],
});

/**
 * Makes a change in the caller's transaction and writes down what it did to the figures: the facts about these
 * volunteers and units after it, less those before. So figures that are counted as things change and figures that are
 * computed anew come from the same statements. Changes of one holder follow each other.
 */
export async function countedChange<T>(
  transaction: Sql,
  { cityCode, holderIds }: CountedHolders,
  change: () => Promise<T>,
): Promise<T> {
  await hold(transaction, cityCode, holderIds);
  const before = await countedOf(transaction, cityCode, holderIds);
  const result = await change();
  const after = await countedOf(transaction, cityCode, holderIds);
  await appendStats(transaction, [...before.map((delta) => ({ ...delta, amount: -delta.amount })), ...after]);
  return result;
}

/** In order of id, so that two changes of the same holders cannot wait for each other. */
async function hold(transaction: Sql, cityCode: string, holderIds: readonly string[]): Promise<void> {
  await rowsOf(
    transaction,
    sql`INSERT INTO service_holder (city_code, holder_id)
        SELECT ${cityCode}, holder.id FROM (SELECT DISTINCT unnest(${[...holderIds]}::text[]) AS id) AS holder
        ORDER BY holder.id
        ON CONFLICT ON CONSTRAINT service_holder_pkey DO UPDATE SET holder_id = excluded.holder_id`,
  );
}

const OF_HOLDERS = {
  volunteer: 'v.city_code = $1 AND v.id = ANY($2::text[])',
  hours: 'h.city_code = $1 AND h.volunteer_id = ANY($2::text[])',
  checkIn: 'c.city_code = $1 AND c.holder_id = ANY($2::text[])',
};

const COUNTED = `
  SELECT scope, day::text AS day, measure, dimension, sum(amount)::float8 AS amount FROM (
    ${[
      volunteerFacts(OF_HOLDERS.volunteer),
      hourFacts(OF_HOLDERS.hours),
      checkInFacts(OF_HOLDERS.checkIn),
      obligationFacts(OF_HOLDERS.checkIn),
    ].join('\nUNION ALL\n')}
  ) AS fact GROUP BY scope, day, measure, dimension`;

const countedOf = async (
  database: Sql,
  cityCode: string,
  holderIds: readonly string[],
): Promise<readonly StatDelta[]> =>
  (await database.query(COUNTED, [cityCode, [...holderIds]])) as StatDelta[];
