import {
  appendStats,
  businessDay,
  type CopiedNoun,
  FeedConsumer,
  type FeedConsumerOptions,
  type FeedEvent,
  type Sql,
} from '@governance/shared';
import { z } from 'zod';
import { RESIDENTIAL_QUARTER } from '../quarter-copy.js';

/** What keeping the local copy of the quarters needs. */
export interface FollowQuartersOptions extends Pick<
  FeedConsumerOptions,
  'source' | 'transaction' | 'log' | 'pollMs' | 'pageSize'
> {
  /** Four digits each: the cities that the installation serves. Empty: the whole country. */
  readonly cities: readonly string[];
}

/** The consumer that keeps `quarter_copy`, and counts each quarter when it learns of it. Not started yet. */
export function followQuarters({ cities, ...options }: FollowQuartersOptions): FeedConsumer {
  const isServed = (cityCode: string) => cities.length === 0 || cities.includes(cityCode);
  const copy: CopiedNoun = {
    noun: RESIDENTIAL_QUARTER,
    parameters: { cities: [...cities].sort() },
    apply: storeQuarters,
  };
  return new FeedConsumer({
    ...options,
    name: 'quarter-copy',
    handlers: {
      [RESIDENTIAL_QUARTER]: (sql, events) =>
        applyQuarterEvents(
          sql,
          events.filter(({ cityCode }) => isServed(cityCode)),
        ),
    },
    copies: [copy],
  });
}

/** A quarter as its owner tells it. What else it tells is left out here. */
const quarterRow = z.object({
  id: z.string(),
  cityCode: z.string(),
  divisionCode: z.string(),
  name: z.string(),
  validFrom: z.coerce.date(),
  version: z.number().int().positive(),
});

const applyQuarterEvents = (sql: Sql, events: readonly FeedEvent[]): Promise<void> =>
  storeQuarters(
    sql,
    events.map(({ entityId, cityCode, version, payload }) => ({
      ...payload,
      id: entityId,
      cityCode,
      version,
    })),
  );

/** Stores quarters with one statement; a row that is not newer than the stored one is ignored. Rejects another shape. */
async function storeQuarters(sql: Sql, rows: readonly unknown[]): Promise<void> {
  const newest = new Map<string, z.infer<typeof quarterRow>>();
  for (const row of z.array(quarterRow).parse(rows)) {
    if ((newest.get(row.id)?.version ?? 0) < row.version) newest.set(row.id, row);
  }
  const quarters = [...newest.values()];
  if (quarters.length === 0) return;
  const learned = (await sql.query(STORE, [
    quarters.map(({ cityCode }) => cityCode),
    quarters.map(({ id }) => id),
    quarters.map(({ divisionCode }) => divisionCode),
    quarters.map(({ name }) => name),
    quarters.map(({ validFrom }) => validFrom.toISOString()),
    quarters.map(({ version }) => version),
  ])) as { readonly scope: string; readonly from: Date }[];
  await appendStats(
    sql,
    learned.map(({ scope, from }) => ({ scope, day: businessDay(from), measure: 'quarter', amount: 1 })),
  );
}

/** Answers those that were not known before: a row that was just inserted has never been deleted or locked. */
const STORE = `
  WITH stored AS (
    INSERT INTO quarter_copy AS known (city_code, id, division_code, name, valid_from, version)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::integer[])
    ON CONFLICT (city_code, id) DO UPDATE SET name = excluded.name, version = excluded.version
    WHERE known.version < excluded.version
    RETURNING division_code, valid_from, xmax = 0 AS is_new
  )
  SELECT division_code AS scope, valid_from AS "from" FROM stored WHERE is_new`;
