import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passwordsIn } from '../secrets.js';
import { gatewayDatabaseUrl } from './gateway-database-url.js';

describe('npm run clients', () => {
  let DATA_FOLDER: string;
  beforeEach(async () => {
    DATA_FOLDER = await mkdtemp(join(tmpdir(), 'clients-'));
  });
  afterEach(() => rm(DATA_FOLDER, { recursive: true }));

  it('finds the database of the start that used the data folder, as the role of the gateway', async () => {
    const password = passwordsIn(DATA_FOLDER)('gateway.app');
    await mkdir(join(DATA_FOLDER, 'postgres'));
    await writeFile(join(DATA_FOLDER, 'postgres', 'port'), '54321');

    expect(gatewayDatabaseUrl({ DATA_FOLDER })).toBe(
      `postgres://gateway_app:${password}@127.0.0.1:54321/gateway`,
    );
    const DATABASE_URL = 'postgresql://admin:secret@db.example:5433/postgres?sslmode=require';
    expect(gatewayDatabaseUrl({ DATA_FOLDER, DATABASE_URL })).toBe(
      `postgresql://gateway_app:${password}@db.example:5433/gateway?sslmode=require`,
    );
    const GATEWAY_DATABASE_URL = 'postgres://other@127.0.0.1/keys';
    expect(gatewayDatabaseUrl({ DATA_FOLDER, GATEWAY_DATABASE_URL })).toBe(GATEWAY_DATABASE_URL);
  });

  it('says that nothing was started where there is nothing, and makes nothing', () => {
    const nowhere = join(DATA_FOLDER, 'none');

    expect(() => gatewayDatabaseUrl({ DATA_FOLDER: nowhere })).toThrow('Start it with "npm start"');
    expect(() => gatewayDatabaseUrl({ DATA_FOLDER: nowhere })).toThrow('Start it with "npm start"');
  });
});
