import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('the development issuer as a process of its own', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'process-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('stops when it is told to', async () => {
    const issuer = run({ NODE_ENV: 'development', PORT: '0' });
    await issuer.says('the development issuer is listening');

    issuer.process.kill('SIGTERM');

    expect(await issuer.exit).toBe(0);
  });

  it('refuses production, which is what it assumes, with a sentence', async () => {
    const issuer = run({ PORT: '0' });

    expect(await issuer.exit).toBe(1);
    expect(issuer.output()).toContain('does not run with NODE_ENV=production');
    expect(issuer.output()).not.toMatch(/^\s+at /m);
  });

  it('says what to do when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';

    const issuer = run({ NODE_ENV: 'development', PORT: port });

    expect(await issuer.exit).toBe(1);
    expect(issuer.output()).toContain(`Port ${port} is taken`);
    other.close();
  });

  function run(environment: Record<string, string>) {
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--import', 'tsx', join(__dirname, 'main.ts')],
      {
        env: {
          PATH: process.env['PATH'],
          GATEWAY_URL: 'http://127.0.0.1:1',
          DEV_ISSUER_URL: 'http://issuer.test',
          DEV_ISSUER_KEY_FILE: join(folder, 'key.json'),
          ...environment,
        },
      },
    );
    let output = '';
    const listeners: (() => void)[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        for (const listener of listeners) listener();
      });
    }
    return {
      process: child,
      output: () => output,
      exit: new Promise<number | null>((resolve) => child.on('close', resolve)),
      says: (text: string) =>
        new Promise<void>((resolve) => {
          listeners.push(() => {
            if (output.includes(text)) resolve();
          });
        }),
    };
  }
});
