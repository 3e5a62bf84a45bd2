/**
 * Shows that nothing leaves the machine: runs `npm start` and `npm run start:many` in a network namespace that has loopback
 * alone, uses them, and reads from the kernel how often something tried to get out. Needs Linux with user namespaces;
 * ends with 2, and says why, where that cannot be had.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertAttemptsAreSeen, outwardAttempts } from './offline/outward-packets.js';
import { runStart } from './offline/run-start.js';
import { useSystem } from './offline/use-system.js';

const INSIDE = '--inside';
const NAMESPACE = ['--user', '--map-root-user', '--net'];

function enterNamespace(): void {
  const probe = spawnSync('unshare', [...NAMESPACE, 'ip', 'link', 'set', 'lo', 'up'], { encoding: 'utf8' });
  if (probe.error ?? probe.status !== 0) {
    const why = probe.error?.message ?? probe.stderr.trim();
    console.error(`Not checked: this machine makes no network namespace (unshare, ip): ${why}`);
    process.exitCode = 2;
    return;
  }
  const again = [process.execPath, ...process.execArgv, __filename, INSIDE];
  const { status } = spawnSync('unshare', [...NAMESPACE, ...again], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

async function checkInside(): Promise<void> {
  spawnSync('ip', ['link', 'set', 'lo', 'up']);
  await assertAttemptsAreSeen();
  const before = outwardAttempts();
  for (const command of ['start', 'start:many'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'governance-offline-'));
    try {
      const used = await runStart(command, folder, useSystem);
      console.log(`npm run ${command}: ${used.join(', ')}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const attempts = outwardAttempts() - before;
  if (attempts > 0) process.exitCode = 1;
  console.log(`${String(attempts)} attempts to reach anything outside this machine`);
}

if (process.argv.includes(INSIDE))
  checkInside().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
else enterNamespace();
