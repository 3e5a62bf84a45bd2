/**
 * How long `slaPolicyWhatIf` takes for 30 thousand requests and how much memory it holds: `npm run bench:what-if`. Beside
 * it a naive recalculation, which reads all timelines at once and walks through working days one by one; both must come
 * to the same. `-- 20000` measures another number.
 */
import 'reflect-metadata';
import { cpus } from 'node:os';
import type { TestService } from '@governance/shared/testing';
import {
  startTestServer,
  TEST_SERVER_VARIABLE,
} from '../packages/embedded-postgres/src/testing/test-server.js';
import { naiveClocks, type NaiveEntry } from '../services/service-requests/src/testing/naive-clocks.js';
import { openEmptyCity } from '../services/service-requests/src/testing/open-city.js';
import { TERMS, workingDays } from '../services/service-requests/src/testing/sla-terms.js';
import { districtSupervisor } from '../services/service-requests/src/testing/viewers.js';
import { ALL_TIMELINES, CITY, historiesSql, YEAR } from './what-if/many-histories.js';

const REQUESTS = 30_000;
const WHAT_IF = `query ($input: SlaWhatIfInput!) { slaPolicyWhatIf(input: $input) { requests
  underDraft { kind met missed running } } }`;

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? REQUESTS);
  const server = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  try {
    const test = await openEmptyCity();
    try {
      await fill(test, count);
      const asked = await measured(() => recalculated(test));
      const naive = await measured(() => naivelyRecalculated(test));
      if (asked.result !== naive.result) throw new Error(`${asked.result} is not ${naive.result}`);
      console.log(
        `\nNode ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`,
      );
      console.log(
        `${String(count)} requests: ${asked.result}, in ${String(test.statements.length)} statements\n`,
      );
      console.log('| recalculated | seconds | memory gained (MB) |\n| --- | --- | --- |');
      for (const [name, { seconds, megabytes }] of Object.entries({
        'page by page': asked,
        'all at once, naively': naive,
      }))
        console.log(`| ${name} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} |`);
    } finally {
      await test.stop();
    }
  } finally {
    await server.remove();
  }
}

async function fill(test: TestService, count: number): Promise<void> {
  const db = test.owner.createQueryRunner();
  try {
    await db.query('SET statement_timeout = 0');
    for (const statement of historiesSql(count)) await db.query(statement);
  } finally {
    await db.release();
  }
}

/** The limits that the naive way knows. */
const DRAFT = {
  ...TERMS,
  clocks: {
    dispatch: { amount: 24, unit: 'HOUR', time: 'CALENDAR' },
    ...{ sign: workingDays(1), contact: workingDays(1), resolve: workingDays(7), callback: workingDays(1) },
  },
};

/** Clocks kept and missed, by kind. */
async function recalculated(test: TestService): Promise<string> {
  test.forgetStatements();
  const input = {
    ...{ divisionCode: CITY, priority: 'ROUTINE', terms: DRAFT },
    period: { from: `${String(YEAR)}-01-01T00:00:00+08:00`, to: `${String(YEAR + 1)}-01-01T00:00:00+08:00` },
  };
  const answer = await test.ask(districtSupervisor(CITY), WHAT_IF, { input });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const { slaPolicyWhatIf } = answer.data as {
    readonly slaPolicyWhatIf: {
      readonly underDraft: readonly {
        readonly kind: string;
        readonly met: number;
        readonly missed: number;
      }[];
    };
  };
  return told(
    new Map(
      slaPolicyWhatIf.underDraft.flatMap(({ kind, met, missed }) => [
        [`${kind} MET`, met],
        [`${kind} MISSED`, missed],
      ]),
    ),
  );
}

async function naivelyRecalculated(test: TestService): Promise<string> {
  const db = test.owner.createQueryRunner();
  try {
    await db.query('SET statement_timeout = 0');
    const rows = (await db.query(ALL_TIMELINES)) as {
      readonly timeline: readonly (Omit<NaiveEntry, 'at'> & { at: string })[];
    }[];
    const counts = new Map<string, number>();
    for (const { timeline } of rows)
      for (const { kind, outcome } of naiveClocks(
        timeline.map((entry) => ({ ...entry, at: new Date(entry.at) })),
        new Map(),
      ))
        counts.set(`${kind} ${outcome}`, (counts.get(`${kind} ${outcome}`) ?? 0) + 1);
    return told(counts);
  } finally {
    await db.release();
  }
}

const told = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .filter(([, count]) => count > 0)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ');

interface Measured {
  readonly result: string;
  readonly seconds: number;
  /** The most that the process held above what it held at the beginning. */
  readonly megabytes: number;
}

async function measured(work: () => Promise<string>): Promise<Measured> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const began = performance.now();
  try {
    const result = await work();
    most = Math.max(most, process.memoryUsage().rss);
    return { result, seconds: (performance.now() - began) / 1000, megabytes: (most - before) / 2 ** 20 };
  } finally {
    clearInterval(watch);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
