import type { GraphQLSchema } from 'graphql';
import type { DataSource, EntitySubscriberInterface } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import type { TransactionRunner } from '../database/sql.js';
import { followDivisions } from '../division-copy/follow-divisions.js';
import { type Copyable, DatabaseFeed } from '../events/database-feed.js';
import type { FeedConsumer } from '../events/feed-consumer.js';
import type { FeedSource } from '../events/feed-source.js';
import { Relay } from '../events/relay.js';
import type { Service, ServiceDatabase, ServiceOptions } from './service.js';
import type { SubgraphRequest } from './subgraph.js';

/** What makes one service different from another. */
export interface ServiceParts {
  readonly database: ServiceDatabase;
  /** Wires repositories, rules and resolvers on a database. */
  graph(dataSource: DataSource): {
    readonly schema: GraphQLSchema;
    contextFor(request: SubgraphRequest): object;
  };
  /** Nouns that others may copy. */
  copyables?(dataSource: DataSource): readonly Copyable[];
  /** Consumers of this service's own, beside the one that copies divisions. */
  followers?(surroundings: FollowerSurroundings): readonly FeedConsumer[];
}

/** What a consumer of a service's own is made from. */
export interface FollowerSurroundings extends Pick<ServiceOptions, 'feeds' | 'cities'> {
  /** What the service itself tells. */
  readonly ownFeed: FeedSource;
  readonly transaction: TransactionRunner;
  readonly log: ServiceOptions['logger'];
}

/** Connections for relay and consumers, apart from those of requests. */
const BACKGROUND_POOL = 3;

/** Connects a service to its database and wires what all services have: relay, feed, and the copies of others' nouns. */
export async function openService(parts: ServiceParts, options: ServiceOptions): Promise<Service> {
  const { name, tables, migrations } = parts.database;
  const { databaseUrl: url, onStatement, logger } = options;
  const dataSource = await createDataSource({
    url,
    tables,
    migrations,
    poolSize: options.poolSize ?? 12,
    onStatement,
  }).initialize();
  const background = await createDataSource({
    url,
    tables,
    migrations,
    poolSize: BACKGROUND_POOL,
  }).initialize();
  const transaction: TransactionRunner = (work) => background.transaction(work);
  const relay = new Relay({ transaction, log: logger });
  dataSource.subscribers.push(wakeAfterCommit(relay));

  const feed = new DatabaseFeed({ name, sql: background, copyables: parts.copyables?.(background) ?? [] });
  const { feeds, cities } = options;
  const consumers: readonly FeedConsumer[] = [
    ...(feeds.grid ? [followDivisions({ source: feeds.grid, transaction, log: logger, cities })] : []),
    ...(parts.followers?.({ feeds, cities, ownFeed: feed, transaction, log: logger }) ?? []),
  ];
  return {
    name,
    ...parts.graph(dataSource),
    feed,
    readiness: () => readinessOf(dataSource, consumers),
    start: () => {
      for (const loop of [relay, ...consumers]) loop.start();
    },
    stop: async () => {
      await Promise.all([relay, ...consumers].map((loop) => loop.stop()));
      await Promise.all([dataSource.destroy(), background.destroy()]);
    },
  };
}

/** Events become visible at once, not at the relay's next look. */
const wakeAfterCommit = (relay: Relay): EntitySubscriberInterface => ({
  afterTransactionCommit: () => {
    relay.wake();
  },
});

async function readinessOf(dataSource: DataSource, consumers: readonly FeedConsumer[]) {
  const database = await dataSource.query('SELECT 1').then(
    () => 'up',
    () => 'down',
  );
  const follows = consumers.map((consumer) => consumer.lag());
  return {
    ready: database === 'up' && follows.every(({ filled }) => filled),
    details: { database, follows },
  };
}
