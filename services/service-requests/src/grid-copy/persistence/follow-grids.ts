import {
  type CopiedNoun,
  DIVISION_EDITION,
  FeedConsumer,
  type FeedConsumerOptions,
  type FeedEvent,
  type Sql,
} from '@governance/shared';
import { z } from 'zod';
import { GRID_EVENT } from '../../escalated-event/escalated-event.js';
import { takeInEscalated, type TakingIn } from '../../escalated-event/persistence/take-in-escalated.js';
import { LOCATED_REQUEST, takeOverGrids } from '../../request-point/persistence/take-over-grids.js';
import { GRID } from '../grid-copy.js';
import { rehomeRequests } from './rehome-requests.js';

/** What keeping the local copy of the grids needs. */
export interface FollowGridsOptions
  extends Pick<FeedConsumerOptions, 'source' | 'transaction' | 'log' | 'pollMs' | 'pageSize'>, TakingIn {
  /** Four digits each: the cities that the installation serves. Empty: the whole country. */
  readonly cities: readonly string[];
}

/**
 * The consumer that keeps `grid_copy`, and makes requests of events in grids that ask for one: in the order of the feed,
 * so that the grid of an event is known before it. Not started yet.
 */
export function followGrids({ cities, cipher, now, ...options }: FollowGridsOptions): FeedConsumer {
  const isServed = (cityCode: string) => cities.length === 0 || cities.includes(cityCode);
  const copy: CopiedNoun = {
    noun: GRID,
    parameters: { cities: [...cities].sort() },
    // Grids followed their places to other codes, which no event of theirs says.
    copiedAgainAfter: [DIVISION_EDITION],
    apply: storeGrids,
  };
  return new FeedConsumer({
    ...options,
    name: 'grid-copy',
    handlers: {
      [GRID]: async (sql, events) => {
        const served = events.filter(({ cityCode }) => isServed(cityCode));
        await applyGridEvents(sql, served);
        await rehomeRequests(sql, served);
      },
      [GRID_EVENT]: (sql, events) =>
        takeInEscalated(
          sql,
          events.filter(({ cityCode }) => isServed(cityCode)),
          { cipher, now, log: options.log },
        ),
      [LOCATED_REQUEST]: (sql, events) =>
        takeOverGrids(
          sql,
          events.filter(({ cityCode }) => isServed(cityCode)),
        ),
    },
    copies: [copy],
  });
}

/** A grid as its owner tells it. What else it tells is left out here. */
const gridRow = z.object({
  id: z.string(),
  cityCode: z.string(),
  code: z.string(),
  divisionCode: z.string(),
  name: z.string(),
  validTo: z.coerce.date().nullable(),
  version: z.number().int().positive(),
});

const applyGridEvents = (sql: Sql, events: readonly FeedEvent[]): Promise<void> =>
  storeGrids(
    sql,
    events.map(({ entityId, cityCode, version, payload }) => ({
      ...payload,
      id: entityId,
      cityCode,
      version,
    })),
  );

/** Stores grids with one statement; a row that is not newer than the stored one is ignored. Rejects another shape. */
async function storeGrids(sql: Sql, rows: readonly unknown[]): Promise<void> {
  const newest = new Map<string, z.infer<typeof gridRow>>();
  for (const row of z.array(gridRow).parse(rows)) {
    if ((newest.get(row.id)?.version ?? 0) < row.version) newest.set(row.id, row);
  }
  const grids = [...newest.values()];
  if (grids.length === 0) return;
  await sql.query(STORE, [
    grids.map(({ cityCode }) => cityCode),
    grids.map(({ id }) => id),
    grids.map(({ code }) => code),
    grids.map(({ divisionCode }) => divisionCode),
    grids.map(({ name }) => name),
    grids.map(({ validTo }) => validTo?.toISOString() ?? null),
    grids.map(({ version }) => version),
  ]);
}

const STORE = `
  INSERT INTO grid_copy AS stored (city_code, id, code, division_code, name, valid_to, version)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::integer[])
  ON CONFLICT (city_code, id) DO UPDATE SET
    code = excluded.code, division_code = excluded.division_code, name = excluded.name, valid_to = excluded.valid_to,
    version = excluded.version
  WHERE stored.version < excluded.version`;
