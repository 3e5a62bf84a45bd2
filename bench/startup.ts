/**
 * How long a start takes and how much memory the one process needs: `npm run bench:startup`, on Linux.
 * Each run makes a data folder, starts on it twice (the first start fills the databases), and removes it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MeasuredStart, measureStart } from './startup/measure-start.js';
import { startTable } from './startup/start-table.js';

const RUNS = 3;
const READY_LINE = 'Governance Graph is running.';
const PROJECT_FOLDER = join(__dirname, '..');

async function main(): Promise<void> {
  execFileSync(process.execPath, [join(PROJECT_FOLDER, 'scripts/build.mjs')], { stdio: 'inherit' });
  const first: MeasuredStart[] = [];
  const later: MeasuredStart[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'governance-bench-'));
    try {
      console.log(`run ${String(run)} of ${String(RUNS)}`);
      first.push(await start(dataFolder));
      later.push(await start(dataFolder));
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  }
  console.log(
    `\nNode ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`,
  );
  console.log(startTable(first, later));
}

const start = (dataFolder: string): Promise<MeasuredStart> =>
  measureStart({
    program: [join(PROJECT_FOLDER, 'standalone/dist/main.js')],
    environment: { ...process.env, DATA_FOLDER: dataFolder, PORT: '0' },
    readyLine: READY_LINE,
  });

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
