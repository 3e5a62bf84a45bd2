import { FeedConsumer, type FeedConsumerOptions, type FeedEvent, type Sql } from '@governance/shared';
import { z } from 'zod';
import { MONTHLY_FIGURES } from '@governance/shared';

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

/** Stores whole editions; one that is not newer than the stored one is ignored. Rejects another shape. */
async function storeEditions(sql: Sql, events: readonly FeedEvent[], source: string): Promise<void> {
  const newest = new Map<string, FeedEvent>();
  for (const event of events) {
    if ((newest.get(event.entityId)?.version ?? 0) < event.version) newest.set(event.entityId, event);
  }
  const editions = [...newest.values()].map(editionOf);
  if (editions.length === 0) return;
  await sql.query(FORGET, [
    source,
    editions.map(({ cityCode }) => cityCode),
    editions.map(({ divisionCode }) => divisionCode),
    editions.map(firstDay),
    editions.map(({ edition }) => edition),
  ]);
  const rows = editions.flatMap((edition) => edition.figures.map((figure) => ({ ...edition, ...figure })));
  await sql.query(STORE, [
    source,
    rows.map(({ cityCode }) => cityCode),
    rows.map(({ divisionCode }) => divisionCode),
    rows.map(firstDay),
    rows.map(({ edition }) => edition),
    rows.map(({ metric }) => metric),
    rows.map(({ version }) => version),
    rows.map(({ dimension }) => dimension),
    rows.map(({ numerator }) => numerator),
    rows.map(({ denominator }) => denominator ?? 0),
    rows.map(({ excluded }) => excluded),
  ]);
}

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

/** What an older edition of the same publisher said and the newer one may not say any more. */
const FORGET = `
  WITH gone AS (
    DELETE FROM monthly_figure stored
    USING unnest($2::text[], $3::text[], $4::date[], $5::integer[]) AS told (city_code, division_code, month, edition)
    WHERE stored.city_code = told.city_code AND stored.division_code = told.division_code
      AND stored.month = told.month AND stored.source = $1 AND stored.edition < told.edition
    RETURNING 1
  )
  SELECT count(*) FROM gone`;

const STORE = `
  INSERT INTO monthly_figure AS stored (city_code, division_code, month, edition, metric, metric_version, dimension,
    numerator, denominator, excluded, source)
  SELECT told.*, $1 FROM unnest($2::text[], $3::text[], $4::date[], $5::integer[], $6::text[], $7::text[], $8::text[],
    $9::bigint[], $10::bigint[], $11::bigint[])
    AS told (city_code, division_code, month, edition, metric, metric_version, dimension, numerator, denominator, excluded)
  WHERE NOT EXISTS (
    SELECT 1 FROM monthly_figure newer
    WHERE newer.city_code = told.city_code AND newer.division_code = told.division_code AND newer.month = told.month
      AND newer.source = $1 AND newer.edition > told.edition
  )
  ON CONFLICT (city_code, division_code, metric, dimension, month) DO UPDATE SET
    metric_version = excluded.metric_version, numerator = excluded.numerator, denominator = excluded.denominator,
    excluded = excluded.excluded, edition = excluded.edition, source = excluded.source
  WHERE stored.edition < excluded.edition`;
