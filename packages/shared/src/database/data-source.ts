import { DataSource, type EntitySchema, type Logger, type MigrationInterface } from 'typeorm';
import { CancellableClient } from './cancellable-client.js';

/** How a service reaches its own database. */
export interface DatabaseOptions {
  readonly url: string;
  readonly tables: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Connections at most. The sum over all services stays below the server's `max_connections`. */
  readonly poolSize?: number;
  /** How long a statement waits for a connection, in milliseconds; then it fails, which clients see as OVERLOADED. */
  readonly connectionTimeoutMs?: number;
  /** Is told of every statement; for tests that count them. */
  readonly onStatement?: ((statement: string) => void) | undefined;
}

const CONNECTION_TIMEOUT_MS = 5_000;
/** No statement of a request may run longer; one that does fails, which clients see as TIMEOUT. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** Describes a database; `initialize()` connects. Never synchronises: migrations alone change the schema. */
export function createDataSource({
  url,
  tables,
  migrations,
  poolSize = 12,
  connectionTimeoutMs = CONNECTION_TIMEOUT_MS,
  onStatement,
}: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...tables],
    migrations: [...migrations],
    migrationsTransactionMode: 'all',
    synchronize: false,
    poolSize,
    connectTimeoutMS: connectionTimeoutMs,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, Client: CancellableClient },
    logging: onStatement ? ['query'] : false,
    ...(onStatement ? { logger: observer(onStatement) } : {}),
  });
}

/** Brings a database up to date with the role that owns it, then disconnects. */
export async function migrate(options: DatabaseOptions): Promise<void> {
  const dataSource = await createDataSource({ ...options, poolSize: 2 }).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

function observer(onStatement: (statement: string) => void): Logger {
  const ignore = () => undefined;
  return {
    logQuery: onStatement,
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
