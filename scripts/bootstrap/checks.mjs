import { spawn } from 'node:child_process';
import { npmCommand } from './npm.mjs';

/** The npm scripts that a change must pass, cheap ones first. */
const CHECKS = [
  'format',
  'typecheck',
  'lint',
  'boundaries',
  'dead-code',
  'spelling',
  'schema:check',
  'schema:breaking',
  'env:check',
];

/** Runs the checks until one fails, whose output is then shown. Answers the exit code. */
export async function runChecks(root) {
  for (const check of CHECKS) {
    const started = Date.now();
    const { code, output } = await run(root, check);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (code !== 0) {
      console.error(`${output.trim()}\n\n✗ ${check} (${seconds} s). By itself: npm run ${check}`);
      return 1;
    }
    console.log(`✓ ${check} (${seconds} s)`);
  }
  return 0;
}

function run(root, script) {
  const { file, args } = npmCommand(['run', '--silent', script]);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
