import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { isAlive } from './folder/process-mark.js';
import { clusterFolder } from './server/cluster.js';
import { serverPid } from './server/leftover-server.js';
import { DataFolderFixture, query } from './testing/data-folder-fixture.js';

const folder = new DataFolderFixture();
const cluster = clusterFolder(folder.path);

describe('an embedded PostgreSQL', () => {
  it('speaks UTF-8 and compares text by code point, whatever the language of the machine', async () => {
    const postgres = await folder.start();

    const sorted = await query(
      postgres,
      `SELECT t FROM unnest(ARRAY['b', 'B', 'a', '一', 'ä']) t ORDER BY t`,
    );
    const lower = await query(postgres, `SELECT lower('Ä')`);

    expect(sorted).toEqual(['B', 'a', 'b', 'ä', '一']);
    expect(lower).toEqual(['ä']);
  });

  it('answers on 127.0.0.1 alone and asks for a password', async () => {
    const postgres = await folder.start();
    const stranger = new Client({
      host: postgres.host,
      port: postgres.port,
      user: 'postgres',
      password: 'guess',
    });

    const addresses = await query(postgres, `SELECT current_setting('listen_addresses')`);

    expect(addresses).toEqual(['127.0.0.1']);
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  });

  it('keeps its data and its port from one start to the next', async () => {
    const first = await folder.start();
    await query(first, 'CREATE TABLE IF NOT EXISTS kept AS SELECT 7 AS number');
    await first.stop();

    const second = await folder.start();

    expect(second.port).toBe(first.port);
    expect(await query(second, 'SELECT number FROM kept')).toEqual([7]);
  });

  it('leaves no process behind when it is stopped, twice or at once', async () => {
    const postgres = await folder.start();
    const pid = serverPid(cluster) ?? 0;

    await Promise.all([postgres.stop(), postgres.stop()]);

    expect(pid).toBeGreaterThan(0);
    expect(isAlive(pid)).toBe(false);
  });

  it('takes another port when the one of the last time is taken', async () => {
    const first = await folder.start();
    await first.stop();
    const other = await occupy(first.port);

    const second = await folder.start();

    expect(second.port).not.toBe(first.port);
    other.close();
  });

  it('says so when the port that was asked for is taken', async () => {
    const other = await occupy(0);
    const { port } = other.address() as { port: number };

    await expect(folder.start({ port })).rejects.toThrow(`Port ${String(port)} of 127.0.0.1`);
    other.close();
  });

  it('refuses a folder that a living process uses, naming that process', async () => {
    const owner = await folder.startElsewhere();

    await expect(folder.start()).rejects.toThrow(`in use by process ${String(owner.pid)}`);
  });

  it('shows the end of the log when the server refuses its settings', async () => {
    await expect(folder.start({ settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /did not start[\s\S]*shared_buffers/,
    );
  });

  it('refuses data of another major version, naming both', async () => {
    await (await folder.start()).stop();
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n');

    await expect(folder.start()).rejects.toThrow(/PostgreSQL 17, and the installed one is 18/);
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
  });
});

async function occupy(port: number): Promise<Server> {
  const server = createServer().listen({ port, host: '127.0.0.1' });
  await once(server, 'listening');
  return server;
}
