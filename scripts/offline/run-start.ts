import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../project-folder.js';

const PORT = 4000;
const READY_LIMIT_MS = 300_000;

/** Runs one of the two starts on a data folder of its own, uses it and ends it. Throws what it printed when it fails. */
export async function runStart(
  command: 'start' | 'start:many',
  dataFolder: string,
  use: (url: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(PROJECT_FOLDER, 'scripts/bootstrap.mjs'), command], {
    cwd: PROJECT_FOLDER,
    env: { ...process.env, PORT: String(PORT), DATA_FOLDER: dataFolder, DEMO_SCALE: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  try {
    const url = `http://127.0.0.1:${String(PORT)}`;
    await untilReady(child, url);
    return await use(url);
  } catch (error) {
    throw new Error(`npm run ${command}:\n${printed.join('')}`, { cause: error });
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
  }
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const limit = Date.now() + READY_LIMIT_MS;
  while (Date.now() < limit) {
    if (child.exitCode !== null) throw new Error(`it ended with ${String(child.exitCode)}`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it was not ready in time');
}
