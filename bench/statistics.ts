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
  try {
    const timings: Timings[] = [];
    for (const size of asked.length > 0 ? asked : SIZES) timings.push(await measure(size));
    console.log(
      `\nNode ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`,
    );
    console.log(statisticsTable(timings));
  } finally {
    await server.remove();
  }
}

async function measure(size: number): Promise<Timings> {
  const contactKeys = parseFieldKeys(`bench:${Buffer.alloc(32, 1).toString('base64')}`);
  const test = await openTestService(serviceRequestsDatabase, openServiceRequestsService, {
    contactKeys,
    onStatement: undefined,
  });
  try {
    await fill(test.owner, size);
    return { size, milliseconds: await medians(test.service) };
  } finally {
    await test.stop();
  }
}

async function fill(owner: TestService['owner'], size: number): Promise<void> {
  const db = owner.createQueryRunner();
  try {
    const began = performance.now();
    await db.query(`SET statement_timeout = 0`);
    await db.query(`SET work_mem = '256MB'`);
    for (const statement of [...WITHOUT_TIMELINES, requestsSql(size), CLOCKS_SQL]) await db.query(statement);
    console.log(`${String(size)} requests stored after ${seconds(began)} s`);
    await db.startTransaction();
    await rebuildStatistics(db, [...REQUEST_FACTS, BULK_FACTS]);
    await db.commitTransaction();
    await db.query('VACUUM ANALYZE');
    console.log(`their figures computed after ${seconds(began)} s`);
  } finally {
    await db.release();
  }
}

const seconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(0);

/** Asked in turn, so that a slow moment of the machine falls on all alike. */
async function medians(service: Service): Promise<Readonly<Record<QuestionName, number>>> {
  const taken = new Map<QuestionName, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, variables] of Object.entries(QUESTIONS) as [QuestionName, object][]) {
      const began = performance.now();
      await ask(service, variables);
      taken.set(name, [...(taken.get(name) ?? []), performance.now() - began]);
    }
  }
  return Object.fromEntries(
    [...taken].map(([name, times]) => [name, times.sort((left, right) => left - right)[ROUNDS >> 1] ?? NaN]),
  ) as Record<QuestionName, number>;
}

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
