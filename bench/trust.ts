/**
 * What trust costs per request: identity, envelope, limits and audit, each measured with what one request of the flagship
 * operation needs, beside that operation as a whole: `npm run bench:trust`.
 */
import 'reflect-metadata';
import { cpus, loadavg } from 'node:os';
import { ANONYMOUS, createDataSource, type NewAuditEntry, writeAudit } from '@governance/shared';
import { SubgraphDataSource } from '../gateway/src/subgraphs/subgraph-data-source.js';
import {
  startTestServer,
  TEST_SERVER_VARIABLE,
} from '../packages/embedded-postgres/src/testing/test-server.js';
import { type City, openCity } from '../standalone/src/testing/open-city.js';
import {
  envelopePart,
  identityPart,
  limitsPart,
  type Part,
  readFlagship,
  type Sample,
} from './trust/parts.js';

const REQUESTS = 200;
const STREET = '530112003000';
const VARIABLES = {
  code: '530112003001',
  period: { from: '2025-01-01T00:00:00+08:00', to: '2026-01-01T00:00:00+08:00' },
};

async function main(): Promise<void> {
  const server = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  try {
    const city = await openCity('one process');
    try {
      await measure(city);
    } finally {
      await city.stop();
    }
  } finally {
    await server.remove();
  }
}

async function measure(city: City): Promise<void> {
  const token = await city.tokenOf('street-officer', STREET);
  const query = readFlagship();
  const ask = () => city.ask(query, VARIABLES, token);
  const before = await auditLines(city);
  const sample = await sampleOf(query, ask);
  const lines = (await auditLines(city)) - before;
  await timed(50, ask);
  const whole = await timed(REQUESTS, ask);
  const parts: readonly (readonly [string, number])[] = [
    ['identity', await timed(2_000, await identityPart())],
    [`envelopes of ${String(sample.fetches.length)} fetches`, await timed(1_000, envelopePart(sample))],
    ['limits, document known', await timed(5_000, limitsPart(sample))],
    [`audit, ${String(lines)} lines`, lines * (await auditPart(city))],
  ];
  const sum = parts.reduce((total, [, ms]) => total + ms, 0);
  const rows = [...parts, ['together', sum] as const, ['big-party-committee as a whole', whole] as const];
  console.log(
    `\nNode ${process.version}, ${String(cpus().length)} cores, load ${String(loadavg()[0]?.toFixed(1))}\n`,
  );
  for (const [name, ms] of rows)
    console.log(`| ${name} | ${ms.toFixed(3)} ms | ${((100 * ms) / whole).toFixed(1)} % |`);
  console.log(
    `\nOne line of the audit, in a transaction of its own: ${(await auditPart(city)).toFixed(3)} ms`,
  );
}

/** Asks once and keeps what was fetched for it. */
async function sampleOf(query: string, ask: () => ReturnType<City['ask']>): Promise<Sample> {
  const fetches: string[] = [];
  const prototype = SubgraphDataSource.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back, and called with its own object below
  const { process: original } = prototype;
  prototype.process = function (options) {
    fetches.push(JSON.stringify({ query: options.request.query, variables: options.request.variables }));
    return original.call(this, options);
  };
  try {
    const answer = await ask();
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return { query, variables: VARIABLES, answer: answer.data, fetches };
  } finally {
    prototype.process = original;
  }
}

/** Milliseconds of one, the median of many one after the other. */
async function timed(count: number, part: Part): Promise<number> {
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const began = performance.now();
    await part();
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[Math.floor(count / 2)] ?? 0;
}

async function auditLines(city: City): Promise<number> {
  let lines = 0;
  for (const { appUrl } of Object.values(city.databases)) {
    lines += await onDatabase(appUrl, async (database) => {
      const [row] = await database.query<{ count: number }[]>(
        'SELECT count(*)::integer AS count FROM audit_entry',
      );
      return row?.count ?? 0;
    });
  }
  return lines;
}

const LINE: NewAuditEntry = {
  ...{ action: 'READ', actor: { viewer: ANONYMOUS, requestId: 'bench' }, cityCode: '5301', count: 1 },
  ...{ entity: 'ServiceRequest', entityId: '5301-bench', fields: ['reporter.phone'], purpose: 'BENCH' },
};

const auditPart = (city: City): Promise<number> =>
  onDatabase(city.databases['service-requests'].appUrl, (database) =>
    timed(500, () => database.transaction((sql) => writeAudit(sql, [LINE]))),
  );

async function onDatabase<T>(
  url: string,
  use: (database: Awaited<ReturnType<typeof connected>>) => Promise<T>,
): Promise<T> {
  const database = await connected(url);
  try {
    return await use(database);
  } finally {
    await database.destroy();
  }
}

const connected = (url: string) =>
  createDataSource({ url, tables: [], migrations: [], poolSize: 1 }).initialize();

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
