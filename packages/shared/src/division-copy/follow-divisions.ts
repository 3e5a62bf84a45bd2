import { FeedConsumer, type FeedConsumerOptions } from '../events/feed-consumer.js';
import { rebuildStatistics } from '../statistics/rebuild-statistics.js';
import { type StatFacts } from '../statistics/stat-delta.js';
import { applyDivisionEvents, storeDivisions } from './division-copy.js';
import { DIVISION_LINEAGE, takeInMoves } from './division-move.js';
import { DIVISION, DIVISION_EDITION } from './division-row.js';
import { servedCityCodes } from './served-cities.js';

/** What keeping the local copy of the divisions needs. */
export interface FollowDivisionsOptions extends Pick<
  FeedConsumerOptions,
  'source' | 'transaction' | 'log' | 'pollMs' | 'pageSize'
> {
  /** Four digits each: the cities that the installation serves. Empty: the whole country. */
  readonly cities: readonly string[];
  /** Where the reader's figures come from: they are computed anew when rows followed a place to another code. */
  readonly facts?: readonly StatFacts[] | undefined;
}

/**
 * The consumer that keeps `division_copy`, and lets the reader's rows follow a place whose code changed: see `moveRows`.
 * Not started yet.
 *
 * The source is asked for a copy with `{ cities }`: rows whose `city_code` is one of them, all when there are none.
 * A city that is added later is copied at the next start; what was copied for one that is served no more stays.
 */
export function followDivisions({ cities, facts, ...options }: FollowDivisionsOptions): FeedConsumer {
  const served = servedCityCodes(cities);
  const isServed = (cityCode: string) => served.length === 0 || served.includes(cityCode);
  return new FeedConsumer({
    ...options,
    name: 'division-copy',
    handlers: {
      [DIVISION]: (sql, events) =>
        applyDivisionEvents(
          sql,
          events.filter(({ cityCode }) => isServed(cityCode)),
        ),
    },
    copies: [
      {
        noun: DIVISION,
        parameters: { cities: served },
        copiedAgainAfter: [DIVISION_EDITION],
        apply: storeDivisions,
      },
      {
        noun: DIVISION_LINEAGE,
        parameters: { cities: served },
        copiedAgainAfter: [DIVISION_EDITION],
        apply: async (sql, rows) => {
          if ((await takeInMoves(sql, rows)) > 0 && facts) await rebuildStatistics(sql, facts);
        },
      },
    ],
  });
}
