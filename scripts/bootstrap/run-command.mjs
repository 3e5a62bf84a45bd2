import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from './checks.mjs';
import { ensurePackages } from './packages.mjs';
import { roomy } from './roomy.mjs';
import { runProgram } from './run-program.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What each command is, once packages are there. Answers the exit code. */
const COMMANDS = {
  start: (args) => built(['standalone/dist/main.js', ...args]),
  'start:many': (args) => built(['standalone/dist/many.js', ...args]),
  // Jest may be asked to watch, and then reads the terminal, which only a member of the terminal's session can.
  test: (args) =>
    built(['node_modules/jest/bin/jest.js', ...orAllTests(args)], {
      session: 'SHARED',
      env: roomy(process.env),
    }),
  check: () => runChecks(root),
};

/** Some tests are asked for file by file; all of them run many files at a time. */
const orAllTests = (args) => (args.length > 0 ? args : ['--config', 'jest.whole.config.cjs']);

/** Makes the clone ready and runs a command to its end. */
export async function runCommand(command, args) {
  await ensurePackages(root);
  return COMMANDS[command](args);
}

async function built(argv, options) {
  // Only now: the compiler is one of the packages.
  const { build } = await import('../build.mjs');
  const { written, seconds } = await build(root);
  if (seconds > 1) console.log(`Built ${written} files in ${seconds.toFixed(1)} s`);
  return runProgram(process.execPath, argv, { cwd: root, ...options });
}
