import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npmCommand, usableCache } from './npm.mjs';

/** Which package-lock.json the installed packages belong to. */
const STAMP = '.governance-lock-hash';
const PROGRESS_EVERY_MS = 5_000;
const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i;

/** Installs what package-lock.json says unless that is what is installed. Throws an expected error in plain words. */
export async function ensurePackages(root) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', STAMP);
  if (readOrNull(stamp) === hash) return;
  if (!isInstalled(root, JSON.parse(lock))) await install(root);
  try {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  } catch {
    // Installed by somebody else, root perhaps: then we look again the next time, which costs a fraction of a second.
  }
}

/** Whether node_modules holds the packages of the lock file, as npm itself noted down when it installed them. */
function isInstalled(root, lock) {
  const note = readOrNull(join(root, 'node_modules', '.package-lock.json'));
  if (note === null) return false;
  const { packages: installed } = JSON.parse(note);
  return Object.entries(lock.packages).every(([path, wanted]) => {
    // Packages of other platforms are optional; workspaces are links into this very folder.
    if (!path.startsWith('node_modules/') || wanted.optional || wanted.devOptional || wanted.peer)
      return true;
    return existsSync(join(root, path)) && (wanted.link || installed[path]?.version === wanted.version);
  });
}

async function install(root) {
  console.log('Installing packages. This takes a minute or two, once.');
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const progress = setInterval(
    () => console.log(`  still installing, ${seconds()} so far`),
    PROGRESS_EVERY_MS,
  );
  try {
    const { code, output } = await installed(root);
    if (code !== 0) throw expected(`${output.trim()}\n\n${explain(output)}`);
  } finally {
    clearInterval(progress);
  }
  console.log(`Installed packages in ${seconds()}`);
}

async function installed(root) {
  // Also where NODE_ENV is production: the compiler and PostgreSQL are needed to start.
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  options.push(`--cache=${usableCache(console.log)}`);
  const exact = await run(root, ['ci', ...options]);
  if (exact.code === 0 || !exact.output.includes('in sync')) return exact;
  // A lock file written where the registry lacks the packages of other platforms is refused by npm ci for that alone.
  console.log('The lock file does not name every optional package; installing what it names');
  return run(root, ['install', '--no-save', ...options]);
}

function run(root, npmArgs) {
  const { file, args } = npmCommand(npmArgs);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', (error) =>
      reject(expected(`npm cannot be run (${error.message}). It comes with Node.`)),
    );
    child.once('close', (code) => resolve({ code, output }));
  });
}

function explain(output) {
  if (NETWORK.test(output)) {
    return 'The packages could not be fetched: no package registry can be reached from here. Connect once, or copy node_modules from a machine of the same kind; after that no network is needed.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'The packages could not be installed: this user may not write here. Was node_modules made by root? Remove it, or run as the user who made it.';
  }
  if (/ENOSPC/.test(output)) return 'The packages could not be installed: the disk is full.';
  return 'The packages could not be installed; npm says why above.';
}

const expected = (message) => Object.assign(new Error(message), { isExpected: true });

function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
