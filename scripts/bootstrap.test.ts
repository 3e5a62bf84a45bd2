import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages = join(__dirname, '../node_modules');
const clones: string[] = [];

afterAll(() => {
  for (const clone of clones) rmSync(clone, { recursive: true });
});

/** A clone whose one program is the given one. */
function cloneWith(program: string): string {
  const root = mkdtempSync(join(tmpdir(), 'governance-clone-'));
  clones.push(root);
  for (const name of ['scripts', 'package.json', 'package-lock.json', '.swcrc']) {
    cpSync(join(__dirname, '..', name), join(root, name), { recursive: true });
  }
  mkdirSync(join(root, 'standalone/src'), { recursive: true });
  writeFileSync(join(root, 'standalone/src/main.ts'), program);
  return root;
}

function cloneWithPackages(program: string): string {
  const root = cloneWith(program);
  // A folder of its own with links into ours: whatever happens to it, ours stays as it is.
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(packages, '@swc'), join(root, 'node_modules/@swc'));
  const lock = readFileSync(join(root, 'package-lock.json'));
  writeFileSync(
    join(root, 'node_modules/.governance-lock-hash'),
    createHash('sha256').update(lock).digest('hex'),
  );
  return root;
}

/** A clone that wants the given packages, of which it has none. */
function cloneOf(wanted: Record<string, { readonly version: string; readonly resolved: string }>): string {
  const root = cloneWith('');
  const dependencies = Object.fromEntries(
    Object.entries(wanted).map(([path, { version }]) => [path.replace('node_modules/', ''), version]),
  );
  const project = { name: 'clone', version: '1.0.0', dependencies };
  const lock = { ...project, lockfileVersion: 3, packages: { '': project, ...wanted } };
  writeFileSync(join(root, 'package.json'), JSON.stringify(project));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  return root;
}

function run(root: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const script = join(root, 'scripts/bootstrap.mjs');
  return spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env }, stdio: 'pipe' });
}

async function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly output: string }> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

describe('npm start', () => {
  it('builds, runs the program with its arguments and ends with its exit code', async () => {
    const root = cloneWithPackages(`console.log('args', ...process.argv.slice(2)); process.exit(3);`);

    const { code, output } = await ended(run(root, ['start', '--reset']));

    expect(output).toContain('args --reset');
    expect(code).toBe(3);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('passes %s on once, however often it comes', async (signal) => {
    const root = cloneWithPackages(`
      process.on('${signal}', () => { console.log('asked'); setTimeout(() => process.exit(0), 300); });
      setInterval(() => {}, 1000); console.log('up');`);
    const child = run(root, ['start']);
    const end = ended(child);
    await once(child.stdout ?? child, 'data');

    child.kill(signal);
    setTimeout(() => child.kill(signal), 100);
    const { code, output } = await end;

    expect(output.match(/asked/g)).toHaveLength(1);
    expect(code).toBe(0);
  });

  it('installs packages when there are none, and not again', async () => {
    const root = cloneOf({});
    const home = { HOME: root, npm_config_cache: '', npm_config_ignore_scripts: 'true' };

    const first = await ended(run(root, ['check'], home));
    const second = await ended(run(root, ['check'], home));

    expect(first.output).toContain('Installed packages');
    expect(second.output).not.toContain('Installing');
    expect(existsSync(join(root, 'node_modules/.governance-lock-hash'))).toBe(true);
  });

  it('says that the registry cannot be reached', async () => {
    const resolved = 'http://127.0.0.1:9/left-pad-1.3.0.tgz';
    const root = cloneOf({ 'node_modules/left-pad': { version: '1.3.0', resolved } });
    const offline = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: join(root, 'cache') };

    const { code, output } = await ended(run(root, ['start'], { ...offline, npm_config_fetch_retries: '0' }));

    expect(output).toContain('no package registry can be reached');
    expect(code).toBe(1);
  });

  it('lists its commands for one that it does not know', async () => {
    const { code, output } = await ended(run(cloneWith(''), ['begin']));

    expect(output).toContain('<start|start:many|test|check>');
    expect(code).toBe(1);
  });
});
