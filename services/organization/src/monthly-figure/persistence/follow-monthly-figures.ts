import {
  chunksOf,
  FeedConsumer,
  type FeedConsumerOptions,
  type FeedEvent,
  MONTHLY_FIGURES,
  type Sql,
} from '@governance/shared';
import { z } from 'zod';

/** What keeping the figures of one publisher needs. */
export interface FollowMonthlyFiguresOptions extends Pick<
  FeedConsumerOptions,
  'source' | 'transaction' | 'log' | 'pollMs' | 'pageSize'
> {
  /** Four digits each: the cities that the installation serves. Empty: the whole country. */
  readonly cities: readonly string[];
}

/** The consumer that keeps `monthly_figure`, as far as one subgraph publishes it. Not started yet. */
export function followMonthlyFigures({ cities, ...options }: FollowMonthlyFiguresOptions): FeedConsumer {
  const isServed = (cityCode: string) => cities.length === 0 || cities.includes(cityCode);
  return new FeedConsumer({
    ...options,
    name: 'monthly-figures',
    handlers: {
      [MONTHLY_FIGURES]: (sql, events) =>
        storeEditions(
          sql,
          events.filter(({ cityCode }) => isServed(cityCode)),
          options.source.name,
        ),
    },
  });
}

/** A month of a place, as its publisher tells it. */
const published = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  figures: z.array(
    z.object({
      metric: z.string(),
      version: z.string(),
      dimension: z.string().default(''),
      // What was taken back may make a month's figure negative.
      numerator: z.int(),
      /** Null for a plain count. */
      denominator: z.int().nullable(),
      excluded: z.int(),
    }),
  ),
});

/** One edition of one publisher's figures of a place and month. */
interface Edition extends z.infer<typeof published> {
  readonly cityCode: string;
  readonly divisionCode: string;
  readonly edition: number;
}

/** Rows that one statement stores at most: a page of the feed may carry many more figures than events. */
const STORED_AT_ONCE = 5_000;

/** Stores whole editions; one that is not newer than the stored one is ignored. Rejects another shape. */
async function storeEditions(sql: Sql, events: readonly FeedEvent[], source: string): Promise<void> {
  const newest = new Map<string, FeedEvent>();
  for (const event of events) {
    if ((newest.get(event.entityId)?.version ?? 0) < event.version) newest.set(event.entityId, event);
  }
  const told = [...newest.values()].map(editionOf);
  if (told.length === 0) return;
  const fresh = (await sql.query(FRESH, [source, ...columnsOf(told)])) as { at: number }[];
  const editions = fresh.flatMap(({ at }) => told.slice(at, at + 1));
  await sql.query(FORGET, [source, ...columnsOf(editions)]);
  const rows = editions.flatMap((edition) => edition.figures.map((figure) => ({ ...edition, ...figure })));
  for (const stored of chunksOf(rows, STORED_AT_ONCE)) {
    await sql.query(STORE, [
      source,
      ...columnsOf(stored),
      stored.map(({ metric }) => metric),
      stored.map(({ version }) => version),
      stored.map(({ dimension }) => dimension),
      stored.map(({ numerator }) => numerator),
      stored.map(({ denominator }) => denominator ?? 0),
      stored.map(({ excluded }) => excluded),
    ]);
  }
}

const columnsOf = (editions: readonly Edition[]): readonly unknown[] => [
  editions.map(({ cityCode }) => cityCode),
  editions.map(({ divisionCode }) => divisionCode),
  editions.map(firstDay),
  editions.map(({ edition }) => edition),
];

function editionOf({ entityId, cityCode, divisionCode, version, payload }: FeedEvent): Edition {
  const [place = ''] = entityId.split(':');
  return {
    ...published.parse(payload),
    cityCode,
    divisionCode: divisionCode ?? place,
    edition: version,
  };
}

const firstDay = ({ month }: Pick<Edition, 'month'>): string => `${month}-01`;

/**
 * What is stored of each edition that is told, one short walk along the index each. LIMIT and OFFSET keep the planner from
 * joining both as wholes: on a first start it knows nothing of a table that grows, and would read all of it for each page.
 */
const stored = (column: string, edition: string, end: string): string => `
  unnest($2::text[], $3::text[], $4::date[], $5::integer[]) WITH ORDINALITY
    AS told (city_code, division_code, month, edition, number)
  LEFT JOIN LATERAL (
    SELECT ${column} AS row FROM monthly_figure stored
    WHERE stored.city_code = told.city_code AND stored.division_code = told.division_code AND stored.month = told.month
      AND stored.source = $1 AND stored.edition ${edition} told.edition ${end}
  ) AS found ON TRUE`;

/** Which editions are not older than what the same publisher said before; counted from 0. */
const FRESH = `
  SELECT (told.number - 1)::integer AS at FROM ${stored('TRUE', '>', 'LIMIT 1')} WHERE found.row IS NULL`;

/** What an older edition of the same publisher said and the newer one may not say any more. */
const FORGET = `
  WITH gone AS (
    DELETE FROM monthly_figure
    WHERE ctid = ANY (ARRAY(SELECT found.row FROM ${stored('stored.ctid', '<', 'OFFSET 0')} WHERE found.row IS NOT NULL))
    RETURNING 1
  )
  SELECT count(*) FROM gone`;

const STORE = `
  INSERT INTO monthly_figure AS stored (city_code, division_code, month, edition, metric, metric_version, dimension,
    numerator, denominator, excluded, source)
  SELECT told.*, $1 FROM unnest($2::text[], $3::text[], $4::date[], $5::integer[], $6::text[], $7::text[], $8::text[],
    $9::bigint[], $10::bigint[], $11::bigint[])
    AS told (city_code, division_code, month, edition, metric, metric_version, dimension, numerator, denominator, excluded)
  ON CONFLICT (city_code, division_code, metric, dimension, month) DO UPDATE SET
    metric_version = excluded.metric_version, numerator = excluded.numerator, denominator = excluded.denominator,
    excluded = excluded.excluded, edition = excluded.edition, source = excluded.source
  WHERE stored.edition < excluded.edition`;
