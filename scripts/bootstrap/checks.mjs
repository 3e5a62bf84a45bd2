import { spawn } from 'node:child_process';
import { npmCommand } from './npm.mjs';
import { roomy } from './roomy.mjs';

/** The npm scripts that a change must pass: the longest first, then cheap ones before others. */
const CHECKS = [
  'lint',
  'format',
  'typecheck',
  'boundaries',
  'dead-code',
  'spelling',
  'schema:check',
  'schema:breaking',
  'env:check',
  'licences',
];

/** So many at a time: each uses little more than one core. */
const AT_ONCE = 2;

/** Runs the checks until one fails, whose output is then shown. Answers the exit code. */
export async function runChecks(root) {
  const waiting = [...CHECKS];
  let failed = false;
  const takeTurns = async () => {
    for (let check = waiting.shift(); check !== undefined && !failed; check = waiting.shift()) {
      const started = Date.now();
      const { code, output } = await run(root, check);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      if (code === 0) console.log(`✓ ${check} (${seconds} s)`);
      else console.error(`${output.trim()}\n\n✗ ${check} (${seconds} s). By itself: npm run ${check}`);
      failed ||= code !== 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return failed ? 1 : 0;
}

function run(root, script) {
  const { file, args } = npmCommand(['run', '--silent', script]);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: roomy(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
