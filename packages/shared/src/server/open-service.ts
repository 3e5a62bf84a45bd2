import type { DataSource, EntitySubscriberInterface, QueryRunner } from 'typeorm';
import { auditCommits } from '../audit/audit-commits.js';
import { auditedBy, auditLogIn } from '../audit/audit-log.js';
import { AuditSealer } from '../audit/audit-sealer.js';
import { createDataSource } from '../database/data-source.js';
import type { TransactionRunner } from '../database/sql.js';
import { followDivisions } from '../division-copy/follow-divisions.js';
import { type Copyable, DatabaseFeed } from '../events/database-feed.js';
import type { FeedConsumer } from '../events/feed-consumer.js';
import type { FeedSource } from '../events/feed-source.js';
import { Movements } from '../events/movements.js';
import { Relay } from '../events/relay.js';
import type { Subgraph } from '../federation/build-subgraph.js';
import { MonthCloser } from '../statistics/monthly/month-closer.js';
import type { ServiceStatistics } from '../statistics/service-statistics.js';
import { StatisticsFolder } from '../statistics/statistics-folder.js';
import { assertKnownKeys } from '../personal/contact-keys.js';
import { assertModestRole } from './assert-modest-role.js';
import type { Service, ServiceDatabase, ServiceOptions, StreamedNoun } from './service.js';
import type { SubgraphRequest } from './subgraph.js';

/** What makes one service different from another. */
export interface ServiceParts {
  readonly database: ServiceDatabase;
  /** Wires repositories, rules and resolvers on a database. */
  graph(dataSource: DataSource): {
    readonly subgraph: Subgraph;
    contextFor(request: SubgraphRequest): object;
  };
  /** Nouns that others may copy. */
  copyables?(dataSource: DataSource): readonly Copyable[];
  /** Nouns whose changes outsiders may follow. */
  readonly streamed?: readonly StreamedNoun[];
  /** What this service counts; for one whose database has the tables of figures. */
  readonly statistics?: ServiceStatistics;
  /** Consumers of this service's own, beside the one that copies divisions. */
  followers?(surroundings: FollowerSurroundings): readonly FeedConsumer[];
  /** Work that time calls for, e.g. what is overdue. On connections apart from those of requests. */
  loops?(surroundings: LoopSurroundings): readonly ServiceLoop[];
}

/** What loops of a service's own are made from. */
export interface LoopSurroundings extends Pick<FollowerSurroundings, 'transaction' | 'log'> {
  readonly dataSource: DataSource;
}

/** Work that goes on for as long as a service runs. */
export interface ServiceLoop {
  start(): void;
  /** Resolves when the piece of work that runs now has ended. */
  stop(): Promise<void>;
}

/** What a consumer of a service's own is made from. */
export interface FollowerSurroundings extends Pick<ServiceOptions, 'feeds' | 'cities'> {
  /** What the service itself tells. */
  readonly ownFeed: FeedSource;
  readonly transaction: TransactionRunner;
  readonly log: ServiceOptions['logger'];
}

/** Connections for relay, consumers and figures, apart from those of requests. */
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
  await assertSafeStart(dataSource, parts, options);
  const background = await createDataSource({
    url,
    tables,
    migrations,
    poolSize: BACKGROUND_POOL,
  }).initialize();
  const transaction: TransactionRunner = (work) => background.transaction(work);
  /** For what moves on what others committed: its own commits are no news. */
  const quiet: TransactionRunner = (work) =>
    background.transaction((manager) => {
      if (manager.queryRunner) QUIET.add(manager.queryRunner);
      return work(manager);
    });
  const movements = new Movements();
  const relay = new Relay({
    transaction: quiet,
    log: logger,
    onMoved: () => {
      movements.happened();
    },
  });
  const { statistics } = parts;
  const folders = statistics ? [new StatisticsFolder({ transaction: quiet, log: logger })] : [];
  const closers = statistics
    ? [
        new MonthCloser({
          transaction,
          log: logger,
          figures: statistics.monthly,
          whenClosed: statistics.whenMonthCloses,
        }),
      ]
    : [];
  const sealer = new AuditSealer({ transaction: quiet, log: logger });
  for (const source of [dataSource, background])
    source.subscribers.push(wakeAfterCommit([relay, ...folders, sealer]));
  dataSource.subscribers.push(auditCommits);
  const audit = auditLogIn(dataSource, () => {
    sealer.wake();
  });

  const feed = new DatabaseFeed({
    name,
    sql: background,
    copyables: parts.copyables?.(background) ?? [],
    movements,
  });
  const { feeds, cities } = options;
  const consumers: readonly FeedConsumer[] = [
    ...(feeds.grid
      ? [
          followDivisions({
            source: feeds.grid,
            transaction,
            log: logger,
            cities,
            facts: statistics?.facts,
          }),
        ]
      : []),
    ...(parts.followers?.({ feeds, cities, ownFeed: feed, transaction, log: logger }) ?? []),
  ];
  const graph = parts.graph(dataSource);
  const own = parts.loops?.({ dataSource: background, transaction, log: logger }) ?? [];
  const loops: readonly ServiceLoop[] = [relay, sealer, ...folders, ...closers, ...consumers, ...own];
  return {
    name,
    schema: graph.subgraph.schema,
    contextFor: (request) => auditedBy(audit, graph.subgraph.serve(graph.contextFor(request))),
    audit,
    feed,
    streamed: parts.streamed ?? [],
    readiness: () => readinessOf(dataSource, consumers),
    start: () => {
      for (const loop of loops) loop.start();
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await Promise.all([dataSource.destroy(), background.destroy()]);
    },
  };
}

/** Connections whose commit tells nobody anything new. */
const QUIET = new WeakSet<QueryRunner>();

/** Refuses to serve as a role that could pass by what protects people, or data that no key opens. */
async function assertSafeStart(
  dataSource: DataSource,
  { database }: ServiceParts,
  { contactKeys }: ServiceOptions,
): Promise<void> {
  try {
    await assertModestRole(dataSource, database.name);
    if (contactKeys && database.isEncrypted === true) await assertKnownKeys(dataSource, contactKeys);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** What was committed is moved on at once, not at the next look. */
const wakeAfterCommit = (loops: readonly { wake(): void }[]): EntitySubscriberInterface => ({
  afterTransactionCommit: ({ queryRunner }) => {
    if (QUIET.has(queryRunner)) return;
    for (const loop of loops) loop.wake();
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
