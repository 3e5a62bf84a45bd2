/**
 * What the whole country costs: `npm run bench:divisions`. Loads the small code table and the national one with the
 * importer, each into a database of its own, and asks both the same questions side by side.
 */
import 'reflect-metadata';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { readDivisions } from '../packages/demo/src/index.js';
import {
  startTestServer,
  TEST_SERVER_VARIABLE,
} from '../packages/embedded-postgres/src/testing/test-server.js';
import { importTable, LOADS } from './divisions/import-table.js';
import { askBoth, QUESTIONS } from './divisions/ask-both.js';
import { answersTable, loadsTable } from './divisions/divisions-tables.js';

const DATA = join(__dirname, '../data');

async function main(): Promise<void> {
  const server = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  try {
    const [small, national] = [
      await importTable('seed', join(DATA, LOADS.seed)),
      await importTable('national', join(DATA, LOADS.national)),
    ];
    try {
      const codes = readDivisions(join(DATA, LOADS.seed)).map(({ code }) => code);
      const communities = codes.filter((code) => !code.endsWith('000'));
      const answers = [];
      for (const question of QUESTIONS(communities))
        answers.push(await askBoth(question, small.city, national.city));
      console.log(
        `\nNode ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`,
      );
      console.log(`${loadsTable([small, national])}\n\n${answersTable(answers)}`);
    } finally {
      await small.city.stop();
      await national.city.stop();
    }
  } finally {
    await server.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
