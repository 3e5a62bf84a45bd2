import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '@governance/shared';
import { gatewayTables } from '../database/gateway-database.js';
import { manifestOf } from '../persisted/manifest.js';
import { type ClientsWorld, openClientsWorld } from '../testing/clients-world.js';
import { startWorld, type World } from '../testing/test-world.js';
import { runClientsCommand } from './command/clients-command.js';

describe('API clients are managed', () => {
  let kept: ClientsWorld;
  let world: World;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clients-'));
    kept = await openClientsWorld();
    world = await startWorld('in memory', { access: { databaseUrl: kept.url } });
  });
  afterAll(async () => {
    await world.stop();
    await kept.stop();
    await rm(folder, { recursive: true });
  });

  describe('by command', () => {
    const run = async (...args: readonly string[]): Promise<string> => {
      const lines: string[] = [];
      await runClientsCommand(args, { ...kept, print: (line) => lines.push(line) });
      return lines.join('\n');
    };
    const issue = (...args: readonly string[]) =>
      run('issue', '--name', '看板', '--organization', '街道办', ...args);

    it('from the first key, shown once, over its replacement to its end', async () => {
      const issued = await issue('--tier', 'internal', '--division', '530112001000', '--quota', '5000');
      const [client = ''] = issued.split(' ');
      const key = /gg_\w{16}_[\w-]{43}/.exec(issued)?.[0];

      const rotated = await run('rotate', client, '--overlap-days', '2');
      const revoked = await run('revoke', client);
      const [list, shown] = [await run('list'), await run('show', client)];

      expect(key).toBeDefined();
      expect(issued).toContain('看板 (街道办): internal 530112001000, 5000 a minute');
      expect(rotated).toMatch(/gg_\w{16}_/);
      expect(revoked).toContain('revoked 20');
      expect(list).toContain(client);
      expect(list + shown).not.toContain('gg_');
      expect(shown).toMatch(/REVOKED by command line[^]+ROTATED by command line[^]+ISSUED by command line/);
      await expect(run('rotate', client)).rejects.toMatchObject({ code: 'ACTION_NOT_AVAILABLE' });
    });

    it('and says what is wrong with a command', async () => {
      await expect(run('begin')).rejects.toThrow('There is no command "begin"');
      await expect(issue('--quota', 'much')).rejects.toThrow('--quota takes a whole number');
      await expect(issue('--colour', 'red')).rejects.toThrow('--colour');
      await expect(issue('--tier', 'internal')).rejects.toThrow('内部范围须写明辖区');
      await expect(issue('--division', '530112001000')).rejects.toThrow('公开范围不写辖区');
      await expect(issue('--origin', 'https://*.example/x')).rejects.toThrow('网页来源');
      await expect(issue('--tier', 'audit')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      await expect(run('show', 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(run('revoke')).rejects.toThrow('Which client?');
      expect(await run('help')).toContain('npm run clients -- issue');
    });

    it('never with more than three keys that hold', async () => {
      const [client = ''] = (await issue()).split(' ');
      await run('rotate', client);
      await run('rotate', client);

      await expect(run('rotate', client)).rejects.toThrow('3个有效密钥');
    });

    it('together with the operations that are registered, all of a manifest or nothing', async () => {
      const file = join(folder, 'manifest.json');
      const write = (manifest: unknown) => writeFile(file, JSON.stringify(manifest));
      const count = { name: 'Count', type: 'query', body: 'query Count { volunteerCount }' } as const;
      const good = manifestOf([count]);

      await write(good);
      const [first, again] = [
        await run('operations', 'import', file),
        await run('operations', 'import', file),
      ];
      await write({ ...good, operations: [...good.operations, { ...count, id: 'a'.repeat(64) }] });
      const forged = run('operations', 'import', file);

      expect(first).toBe('1 operations registered, 0 were before.');
      expect(again).toBe('0 operations registered, 1 were before.');
      await expect(forged).rejects.toThrow('Count:编号应为正文的 SHA-256');
      expect(await run('operations', 'list')).toMatch(/^[0-9a-f]{64} {2}query {2}Count$/);
      await expect(run('operations', 'import', join(folder, 'none'))).rejects.toThrow('cannot be read');
      await run('operations', 'remove', good.operations[0]?.id ?? '');
      expect(await run('operations', 'list')).toBe('');
    });
  });

  describe('under /admin', () => {
    const call = async (
      path: string,
      { as, body, method = body ? 'POST' : 'GET' }: { as?: string; body?: unknown; method?: string },
    ) => {
      const place = { divisionCode: '530100000000', organization: null, level: 'PREFECTURE' };
      const places = { resolve: () => Promise.resolve(place as never) };
      const token = as === undefined ? null : (await world.issuer.issue(places, as)).token;
      const answer = await fetch(`${world.url}/admin${path}`, {
        method,
        headers: {
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await answer.text();
      return { status: answer.status, body: bodyOf(text), headers: answer.headers };
    };
    const given = {
      name: '市级看板',
      organization: '市民政局',
      tier: 'internal',
      jurisdictions: ['530112000000'],
    };

    it('by administrators, for no more than their own places', async () => {
      const issued = await call('/clients', { as: 'administrator', body: given });
      const { id } = issued.body.client as { readonly id: string };
      const key = issued.body.key;
      const answer = await world.ask('{ volunteerCount }', { headers: { 'x-api-key': key } });
      const rotated = await call(`/clients/${id}/keys`, { as: 'administrator', body: { overlapDays: 1 } });
      const ended = await call(`/clients/${id}/revocation`, { as: 'administrator', body: {} });
      const elsewhere = await call('/clients', {
        as: 'administrator',
        body: { ...given, jurisdictions: ['110000000000'] },
      });
      const { client: foreign } = await kept.issue({ tier: 'internal', jurisdictions: ['110114000000'] });
      const [seen, list] = [
        await call(`/clients/${foreign.id}`, { as: 'administrator' }),
        await call('/clients', { as: 'administrator' }),
      ];

      expect([issued.status, rotated.status, ended.status]).toEqual([201, 201, 200]);
      expect(issued.headers.get('cache-control')).toBe('no-store');
      expect(answer.data).toEqual({ volunteerCount: 3 });
      expect(ended.body.client.revokedAt).toMatch(/^20/);
      expect([elsewhere.status, seen.status]).toEqual([403, 404]);
      const ids = list.body.clients.map((client: { id: string }) => client.id);
      expect(ids).toContain(id);
      expect(ids).not.toContain(foreign.id);
      expect(JSON.stringify(list.body)).not.toContain('gg_');
    });

    it('read by auditors, and by nobody else', async () => {
      const statuses = await Promise.all([
        call('/clients', { as: 'auditor' }).then(({ status }) => status),
        call('/clients', { as: 'auditor', body: given }).then(({ status }) => status),
        call('/clients', { as: 'street-officer' }).then(({ status }) => status),
        call('/clients', {}).then(({ status }) => status),
        call('/operations', { as: 'auditor' }).then(({ status }) => status),
      ]);
      const { key } = await kept.issue();
      const withKey = await fetch(`${world.url}/admin/clients`, { headers: { 'x-api-key': key } });

      expect(statuses).toEqual([200, 403, 403, 401, 200]);
      expect(withKey.status).toBe(403);
    });

    it('and says what is wrong with a request, with its field', async () => {
      const wrong = await call('/clients', {
        as: 'administrator',
        body: { ...given, name: '', costPerMinute: 0 },
      });
      const invalid = await call('/operations', {
        as: 'administrator',
        body: manifestOf([{ name: 'Nothing', type: 'query', body: 'query Nothing { nothing }' }]),
      });
      const text = await fetch(`${world.url}/admin/clients`, { method: 'POST', body: 'name=x' });

      const problems = wrong.body.errors[0].extensions.problems;
      expect(problems.map(({ field }: { field: string }) => field)).toEqual(['name', 'costPerMinute']);
      expect(invalid.body.errors[0].message).toContain('Cannot query field "nothing"');
      expect(text.status).toBe(401);
    });
  });

  it('in a database that the mapping of migrations makes and takes back, and where acts cannot be undone', async () => {
    await kept.issue();
    const app = kept.database;

    await expect(app.query('UPDATE client_act SET actor = $1', ['somebody'])).rejects.toThrow('append-only');
    await expect(app.query('DELETE FROM client_act')).rejects.toThrow('append-only');
    await expect(app.query('DROP TABLE api_key')).rejects.toThrow('must be owner');

    const spare = await openClientsWorld();
    const owner = await createDataSource({ ...gatewayTables, url: spare.ownerUrl, poolSize: 1 }).initialize();
    await owner.undoLastMigration({ transaction: 'all' });
    const left = await owner.query(
      "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'public' AND relkind = 'r' AND relname <> 'migrations'",
    );
    await owner.destroy();
    await spare.stop();
    expect(left).toEqual([]);
  });
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test states what it expects of the answer
const bodyOf = (text: string): any => (text ? JSON.parse(text) : null);
