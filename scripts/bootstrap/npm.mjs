import { accessSync, constants, existsSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How npm is called: the very one that called us, or the one on the path. */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /npm-cli\.[cm]?js$/.test(script);
  return isNpm ? { file: process.execPath, args: [script, ...args] } : { file: 'npm', args };
}

/** A folder in which npm can keep what it downloads: its own, or where that cannot be written, a temporary one. */
export function usableCache(say) {
  const cache = process.env.npm_config_cache ?? join(homedir(), '.npm');
  if (isWritable(cache)) return cache;
  const other = mkdtempSync(join(tmpdir(), 'governance-npm-cache-'));
  say(`The cache folder of npm, ${cache}, cannot be written: using ${other} this time`);
  return other;
}

function isWritable(folder) {
  let nearest = folder;
  while (!existsSync(nearest) && nearest !== dirname(nearest)) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
