import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './folder/free-port.js';
import { isAlive } from './folder/process-mark.js';
import { removeEmbeddedPostgres } from './remove-embedded-postgres.js';
import { clusterFolder } from './server/cluster.js';
import { findHome } from './server/cluster-home.js';
import { serverPid } from './server/leftover-server.js';
import { readyBinaries } from './server/native-binaries.js';
import { startServer } from './server/server-process.js';
import { settingArguments } from './server/server-settings.js';
import { DataFolderFixture, kill, query } from './testing/data-folder-fixture.js';
import { quickFolder } from './testing/quick-folder.js';

const ignore = () => undefined;
const folder = new DataFolderFixture();
const cluster = clusterFolder(folder.path);

describe('after a crash', () => {
  it('starts again when the process that started it was killed', async () => {
    await kill(await folder.startElsewhere());

    const postgres = await folder.start();

    expect(await query(postgres, 'SELECT 1')).toEqual([1]);
  });

  it('stops a server that still runs on the folder, and starts its own', async () => {
    await (await folder.start()).stop();
    const { account } = findHome(folder.path, ignore);
    const { postgres: program } = await readyBinaries(account, folder.path, ignore);
    const logFile = join(folder.path, 'leftover.log');
    const settings = settingArguments('DISPOSABLE', {}, await freePort());
    const leftover = await startServer({ account, program, cluster, settings, logFile, onProgress: ignore });
    const lines: string[] = [];

    const postgres = await folder.start({ onProgress: (line) => lines.push(line) });

    expect(lines.join()).toContain(`process ${String(leftover.pid)}`);
    expect(isAlive(leftover.pid)).toBe(false);
    expect(await query(postgres, 'SELECT 1')).toEqual([1]);
  });

  it('tells its owner when the server is killed, and has every committed row at the next start', async () => {
    const { promise: lost, tell } = news();
    const postgres = await folder.start({ onLost: tell, durability: 'DURABLE' });
    await query(postgres, 'CREATE TABLE saved AS SELECT 1 AS id');

    process.kill(serverPid(cluster) ?? NaN, 'SIGKILL');

    expect((await lost).message).toContain('postgres.log');
    await postgres.stop();
    const again = await folder.start();
    expect(await query(again, 'SELECT id FROM saved')).toEqual([1]);
  });

  it('is not misled by a process number that now belongs to another program', async () => {
    const before = await folder.start();
    const pidFile = join(cluster, 'postmaster.pid');
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
    await before.stop();
    const stranger = folder.spawn('sleep', ['60']);
    writeFileSync(pidFile, [String(stranger.pid), ...rest].join('\n'));

    const postgres = await folder.start();

    expect(await query(postgres, 'SELECT 1')).toEqual([1]);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
  });

  it('begins anew where the first start was killed half way', async () => {
    const fresh = mkdtempSync(join(quickFolder(), 'governance-embedded-'));
    const half = join(fresh, 'initialising-abcdef', 'cluster');
    mkdirSync(half, { recursive: true });
    mkdirSync(join(clusterFolder(fresh), 'base'), { recursive: true });
    writeFileSync(join(half, 'PG_VERSION'), '18\n');

    const postgres = await folder.start({ dataFolder: fresh });

    expect(await query(postgres, 'SELECT 1')).toEqual([1]);
    expect(existsSync(half)).toBe(false);
    await postgres.stop();
    await removeEmbeddedPostgres(fresh);
    expect(existsSync(fresh)).toBe(false);
  });
});

/** A promise of an error that somebody will tell. */
function news(): { readonly promise: Promise<Error>; readonly tell: (error: Error) => void } {
  let tell: (error: Error) => void = ignore;
  const promise = new Promise<Error>((resolve) => {
    tell = resolve;
  });
  return { promise, tell };
}
