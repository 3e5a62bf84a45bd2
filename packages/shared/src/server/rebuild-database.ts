import { Client } from 'pg';
import pino from 'pino';
import { readEnv } from '../config/read-env.js';
import { clientSql } from '../database/client-sql.js';
import { rebuildStatistics } from '../statistics/rebuild-statistics.js';
import type { StatFacts } from '../statistics/stat-delta.js';
import { serviceEnvironment } from './service-config.js';

/**
 * Computes all figures of one service's database anew, all or nothing. Needs no more rights than the service has;
 * changes that are counted wait meanwhile.
 */
export async function rebuildDatabase(
  databaseUrl: string,
  facts: readonly StatFacts[],
  onProgress?: (line: string) => void,
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await rebuildStatistics(clientSql(client), facts, onProgress);
    await client.query('COMMIT');
  } finally {
    // A connection that goes before the commit takes its transaction with it.
    await client.end();
  }
}

/** The whole life of a process that rebuilds a service's figures: reads `DATABASE_URL`, rebuilds, ends. */
export async function runRebuild(facts: readonly StatFacts[], env: NodeJS.ProcessEnv): Promise<void> {
  const logger = pino({ name: 'rebuild-statistics' });
  try {
    const { DATABASE_URL } = readEnv(serviceEnvironment.pick({ DATABASE_URL: true }), env);
    await rebuildDatabase(DATABASE_URL, facts, (line) => {
      logger.info(line);
    });
    logger.info('the figures are computed anew');
  } catch (error) {
    logger.error({ err: error }, 'the figures are as they were');
    process.exitCode = 1;
  }
}
