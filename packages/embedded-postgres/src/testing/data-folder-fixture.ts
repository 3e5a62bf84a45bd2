import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../embedded-postgres.js';
import { removeEmbeddedPostgres } from '../remove-embedded-postgres.js';
import { quickFolder } from './quick-folder.js';

/** A data folder of a test file's own. What a test starts ends with it; the folder goes at the end of the file. */
export class DataFolderFixture {
  readonly path = mkdtempSync(join(quickFolder(), 'governance-embedded-'));
  private readonly servers: EmbeddedPostgres[] = [];
  private readonly children: ChildProcess[] = [];

  constructor() {
    afterEach(async () => {
      await Promise.all(this.servers.splice(0).map((server) => server.stop()));
      await Promise.all(this.children.splice(0).map(kill));
    });
    afterAll(() => removeEmbeddedPostgres(this.path));
  }

  /** Starts a server in this process. */
  async start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const defaults = {
      dataFolder: this.path,
      durability: 'DISPOSABLE' as const,
      onProgress: () => undefined,
    };
    const server = await startEmbeddedPostgres({ ...defaults, ...options });
    this.servers.push(server);
    return server;
  }

  /** Starts a server from another Node process, which then waits for its end. */
  async startElsewhere(): Promise<ChildProcess> {
    const source = JSON.stringify(join(__dirname, '../embedded-postgres.ts'));
    const options = `{ dataFolder: ${JSON.stringify(this.path)}, onProgress: () => {} }`;
    const child = this.spawn(process.execPath, [
      '-e',
      `require('tsx/cjs/api').require(${source}, ${source}).startEmbeddedPostgres(${options})
        .then(() => console.log('ready'));`,
    ]);
    await once(child.stdout ?? child, 'data');
    return child;
  }

  /** Any other program. */
  spawn(file: string, args: readonly string[]): ChildProcess {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.children.push(child);
    return child;
  }
}

/** Ends a process as a crash would, and waits until it has gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** The values that a statement answers, as the superuser. */
export async function query(postgres: EmbeddedPostgres, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: postgres.superuserUrl('postgres') });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}
