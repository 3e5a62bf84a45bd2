import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complete, platformPackage, readyBinaries } from './native-binaries.js';
import { mappedAccount, needsAnotherAccount, run, SELF } from './server-account.js';

const folder = mkdtempSync(join(tmpdir(), 'governance-binaries-'));
const initdb = join(folder, 'native/bin/initdb');
const account = needsAnotherAccount() ? (mappedAccount() ?? SELF) : SELF;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the PostgreSQL programs of the npm package', () => {
  it('run after install scripts were not run: links and executable bits are set', () => {
    cpSync(platformPackage(), folder, { recursive: true, verbatimSymlinks: true });
    const list = readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8');
    for (const { target } of JSON.parse(list) as { target: string }[])
      rmSync(join(folder, target), { force: true });
    chmodSync(initdb, 0o644);
    const before = run(account, initdb, ['--version']);

    complete(folder);

    expect(before.ok).toBe(false);
    expect(run(account, initdb, ['--version'])).toEqual({ ok: true, output: 'initdb (PostgreSQL) 18.4' });
  });

  it('are copied to the data folder for an account that cannot run them in place', async () => {
    const home = mkdtempSync(join(tmpdir(), 'governance-binaries-'));
    const lines: string[] = [];
    // Stands for an account that may not enter the folder of the npm packages.
    const barred = {
      ...account,
      prefix: [
        ...account.prefix,
        'sh',
        '-c',
        'case "$1" in */node_modules/*) exit 1;; esac; exec "$@"',
        'sh',
      ],
    };

    const binaries = await readyBinaries(barred, home, (line) => lines.push(line));

    expect(binaries.postgres.startsWith(home)).toBe(true);
    expect(binaries.major).toBe('18');
    expect(lines).toHaveLength(1);
    rmSync(home, { recursive: true });
  });
});
