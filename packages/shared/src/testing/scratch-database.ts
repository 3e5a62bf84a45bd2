import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { type Sql, type TransactionRunner } from '../database/sql.js';

/** A database of a test's own, on the server of `GOVERNANCE_TEST_POSTGRES`. */
export interface ScratchDatabase {
  readonly sql: Sql;
  readonly transaction: TransactionRunner;
  /** Opens a transaction on a connection of its own, which `killTransactions` spares. */
  openTransaction(): Promise<OpenTransaction>;
  /** Ends the connections that run a transaction now, as a crash would. */
  killTransactions(): Promise<void>;
  drop(): Promise<void>;
}

/** A transaction that stays open until it is told to end. */
export interface OpenTransaction {
  readonly sql: Sql;
  commit(): Promise<void>;
}

/** Makes an empty database, runs the statements in it, and connects with at most `connections`. */
export async function scratchDatabase(
  serverUrl: string | undefined,
  statements: readonly string[],
  connections = 20,
): Promise<ScratchDatabase> {
  if (!serverUrl) throw new Error('GOVERNANCE_TEST_POSTGRES must hold the URL of a superuser');
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  const server = await connect(serverUrl, 2);
  await server.query(`CREATE DATABASE ${name} STRATEGY FILE_COPY`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
  const database = await connect(url, connections);
  const drop = async () => {
    await database.destroy();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.destroy();
  };
  try {
    for (const statement of statements) await database.query(statement);
  } catch (error) {
    await drop();
    throw error;
  }
  return {
    sql: database,
    transaction: (work) => database.transaction(work),
    openTransaction: () => openTransaction(url),
    killTransactions: async () => {
      await server.query(KILL, [name]);
    },
    drop,
  };
}

const SPARED = 'spared';

const KILL = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = $1 AND application_name <> '${SPARED}' AND (state = 'active' OR state LIKE 'idle in transaction%')`;

async function openTransaction(url: string): Promise<OpenTransaction> {
  const database = await connect(url, 1, SPARED);
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  return {
    sql: runner.manager,
    commit: async () => {
      await runner.commitTransaction();
      await runner.release();
      await database.destroy();
    },
  };
}

const connect = (url: string, poolSize: number, applicationName = 'test'): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, poolSize, applicationName, logging: false }).initialize();
