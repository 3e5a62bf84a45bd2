/**
 * How long statistics take, at 100 thousand and at 10 million stored requests: `npm run bench:statistics`. The requests are
 * made in bulk, the figures by a rebuild from them; then `serviceRequestStats` and `serviceRequestSeries` are asked of
 * the service. `-- 100000 1000000` measures other sizes.
 */
import 'reflect-metadata';
import { cpus } from 'node:os';
import { ANONYMOUS, parseFieldKeys, rebuildStatistics, type Service } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import { execute, parse } from 'graphql';
import {
  startTestServer,
  TEST_SERVER_VARIABLE,
} from '../packages/embedded-postgres/src/testing/test-server.js';
import { serviceRequestsDatabase } from '../services/service-requests/src/database/database.js';
import { REQUEST_FACTS } from '../services/service-requests/src/database/statistics.js';
import { openServiceRequestsService } from '../services/service-requests/src/service.js';
import { BULK_FACTS, CLOCKS_SQL, requestsSql, WITHOUT_TIMELINES } from './statistics/many-requests.js';
import { QUESTIONS, type QuestionName, STATS } from './statistics/questions.js';
import { statisticsTable, type Timings } from './statistics/statistics-table.js';

const SIZES = [100_000, 10_000_000];
const ROUNDS = 60;

async function main(): Promise<void> {
  const asked = process.argv.slice(2).map(Number);
  const server = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  const filled: FilledService[] = [];
  try {
    for (const size of asked.length > 0 ? asked : SIZES) filled.push(await openFilled(size));
    const timings = await measure(filled);
    console.log(
      `\nNode ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`,
    );
    console.log(statisticsTable(timings));
  } finally {
    for (const { test } of filled) await test.stop();
    await server.remove();
  }
}

/** A service with so many requests stored. */
interface FilledService {
  readonly size: number;
  readonly test: TestService;
}

async function openFilled(size: number): Promise<FilledService> {
  const contactKeys = parseFieldKeys(`bench:${Buffer.alloc(32, 1).toString('base64')}`);
  const test = await openTestService(serviceRequestsDatabase, openServiceRequestsService, {
    contactKeys,
    onStatement: undefined,
  });
  await fill(test.owner, size);
  return { size, test };
}

async function fill(owner: TestService['owner'], size: number): Promise<void> {
  const db = owner.createQueryRunner();
  try {
    const began = performance.now();
    await db.query(`SET statement_timeout = 0`);
    for (const statement of [...WITHOUT_TIMELINES, requestsSql(size), CLOCKS_SQL]) await db.query(statement);
    console.log(`${String(size)} requests stored after ${seconds(began)} s`);
    await db.startTransaction();
    await rebuildStatistics(db, [...REQUEST_FACTS, BULK_FACTS], (line) => {
      console.log(`  ${line} after ${seconds(began)} s`);
    });
    await db.commitTransaction();
    await db.query('VACUUM ANALYZE');
    const [rows] = (await db.query(ROLLUP_ROWS)) as { days: string; months: string; size: string }[];
    console.log(
      `  ${rows?.days ?? ''} rows by day and ${rows?.months ?? ''} by month; ${rows?.size ?? ''} in all`,
    );
  } finally {
    await db.release();
  }
}

const seconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(0);

/** Estimates of the planner, which has just looked. */
const ROLLUP_ROWS = `
  SELECT (SELECT reltuples::bigint FROM pg_class WHERE relname = 'stat_day') AS days,
    (SELECT reltuples::bigint FROM pg_class WHERE relname = 'stat_month') AS months,
    pg_size_pretty(pg_database_size(current_database())) AS size`;

/** Medians. Every size and question in turn, so that a slow moment of the machine falls on all alike. */
async function measure(filled: readonly FilledService[]): Promise<readonly Timings[]> {
  const taken = filled.map(() => new Map<QuestionName, number[]>());
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { test }] of filled.entries()) {
      for (const [name, variables] of Object.entries(QUESTIONS) as [QuestionName, object][]) {
        const began = performance.now();
        await ask(test.service, variables);
        const times = taken[index]?.get(name) ?? [];
        taken[index]?.set(name, [...times, performance.now() - began]);
      }
    }
  }
  return filled.map(({ size }, index) => ({ size, milliseconds: mediansOf(taken[index] ?? new Map()) }));
}

const mediansOf = (taken: ReadonlyMap<QuestionName, readonly number[]>): Timings['milliseconds'] =>
  Object.fromEntries(
    [...taken].map(([name, times]) => [
      name,
      times.toSorted((left, right) => left - right)[ROUNDS >> 1] ?? NaN,
    ]),
  ) as Record<QuestionName, number>;

const DOCUMENT = parse(STATS);

async function ask(service: Service, variableValues: object): Promise<void> {
  const contextValue = service.contextFor({ viewer: ANONYMOUS, requestId: 'bench' });
  const { errors } = await execute({
    schema: service.schema,
    document: DOCUMENT,
    variableValues: { ...variableValues },
    contextValue,
  });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
