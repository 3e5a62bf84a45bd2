import { setTimeout as wait } from 'node:timers/promises';
import { type ClientsWorld, openClientsWorld } from '../testing/clients-world.js';
import { startWorld, type World } from '../testing/test-world.js';
import { operationId } from '../persisted/registered-operation.js';
import { KEYS_FRESH_MS } from './api-keys.js';

const COUNT = '{ volunteerCount }';
const WORKING = '{ serviceRequest(number: "A") { id } }';
const FRESH_MS = 100;
const BOARD = 'https://board.example';

describe('an API key', () => {
  let kept: ClientsWorld;
  let world: World;
  beforeAll(async () => {
    kept = await openClientsWorld();
    world = await startWorld('in memory', {
      access: {
        databaseUrl: kept.url,
        freshMs: FRESH_MS,
        quotas: { anonymous: 1_000_000, signedIn: null },
        origins: ['https://own.example'],
      },
    });
  });
  afterAll(async () => {
    await world.stop();
    await kept.stop();
  });

  const asking = (key: string, query = COUNT, headers: Record<string, string> = {}) =>
    world.ask(query, { headers: { 'x-api-key': key, ...headers } });
  const codesOf = ({ errors = [] }: Awaited<ReturnType<World['ask']>>) =>
    errors.map(({ extensions }) => [extensions?.['code'], extensions?.['reason']]);
  const askers = () => world.subgraphs.volunteers.askers;

  it('is a client without roles to the subgraphs, in the header x-api-key and as a bearer', async () => {
    const { key, client } = await kept.issue({ tier: 'internal', jurisdictions: ['530112001000'] });
    const viewer = {
      subject: `client:${client.id}`,
      tier: 'internal',
      roles: [],
      jurisdictions: [{ from: '530112001000', to: '530112002000' }],
      organization: null,
    };

    const [byHeader, byBearer] = [
      await asking(key),
      await world.ask(COUNT, { headers: { authorization: `Bearer ${key}` } }),
    ];

    expect([byHeader.data, byBearer.data]).toEqual([{ volunteerCount: 3 }, { volunteerCount: 3 }]);
    expect(askers().slice(-2)).toMatchObject([{ viewer }, { viewer }]);
  });

  it('reaches as far as its scope, and changes nothing', async () => {
    const open = await kept.issue();
    const internal = await kept.issue({ tier: 'internal', jurisdictions: ['530112000000'] });

    expect(codesOf(await asking(open.key, WORKING))).toEqual([['FORBIDDEN', undefined]]);
    expect(codesOf(await asking(internal.key, WORKING))).toEqual([['NOT_FOUND', undefined]]);
    expect(codesOf(await asking(internal.key, '{ auditTrail }'))).toEqual([['FORBIDDEN', undefined]]);
    const written = await asking(internal.key, 'mutation { createServiceRequest(title: "t") { id } }');
    expect([written.status, codesOf(written)]).toEqual([403, [['FORBIDDEN', 'KEY']]]);
  });

  it('is refused with the reason when it is none, unknown, of another secret, expired, or comes with a token', async () => {
    const { key } = await kept.issue();
    const { key: other } = await kept.issue();
    const expired = await kept.issue();
    await kept.database.query("UPDATE api_key SET expires_at = now() - interval '1 s' WHERE id = $1", [
      expired.keyId,
    ]);
    const [id, secret] = [key.slice(0, 20), other.slice(20)];

    const reasons = [
      await asking('hunter2'),
      await asking(`gg_${'0'.repeat(16)}_${'a'.repeat(43)}`),
      await asking(id + secret),
      await asking(expired.key),
      await world.ask(COUNT, { headers: { 'x-api-key': key }, signedIn: 'street-officer' }),
    ];

    expect(reasons.map(codesOf)).toEqual([
      [['UNAUTHENTICATED', 'MALFORMED']],
      [['UNAUTHENTICATED', 'UNKNOWN']],
      [['UNAUTHENTICATED', 'UNKNOWN']],
      [['UNAUTHENTICATED', 'EXPIRED']],
      [['UNAUTHENTICATED', 'TWO_CREDENTIALS']],
    ]);
    expect(reasons.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(reasons[0]?.headers.get('www-authenticate')).toBe('Bearer');
    expect(world.log()).not.toContain(secret);
  });

  it('is kept as a hash alone', async () => {
    const { key, keyId } = await kept.issue();

    const rows = JSON.stringify(await kept.database.query('SELECT * FROM api_key WHERE id = $1', [keyId]));

    expect(rows).toContain(keyId);
    expect(rows).not.toContain(key.slice(20));
  });

  it('is refused within seconds of its end, while the one that replaces it goes on', async () => {
    const first = await kept.issue();
    const second = await kept.clients.rotate(first.client.id, { overlapDays: 7, expiresInDays: 30 }, 'test');
    const both = [await asking(first.key), await asking(second.key)].map(({ status }) => status);

    await kept.clients.revoke(first.client.id, first.keyId, 'test');
    await wait(FRESH_MS + 20);

    expect(KEYS_FRESH_MS).toBeLessThanOrEqual(5000);
    expect(both).toEqual([200, 200]);
    expect(codesOf(await asking(first.key))).toEqual([['UNAUTHENTICATED', 'REVOKED']]);
    expect((await asking(second.key)).status).toBe(200);
    const overlap = second.client.keys.find(({ id }) => id === first.keyId)?.expiresAt.getTime() ?? 0;
    expect(Math.round((overlap - Date.now()) / 86_400_000)).toBe(7);
  });

  it('is shown to browsers of the pages that its client lists, and refused from others', async () => {
    const { key, keyId } = await kept.issue({ origins: [BOARD] });
    const preflight = async (origin: string) => {
      const answer = await fetch(`${world.url}/graphql`, { method: 'OPTIONS', headers: { origin } });
      return [answer.status, answer.headers.get('access-control-allow-origin')];
    };
    const from = async (origin: string, headers: Record<string, string>) => {
      const answer = await world.ask(COUNT, { headers: { origin, ...headers } });
      return [answer.status, answer.headers.get('access-control-allow-origin')];
    };

    expect(await preflight(BOARD)).toEqual([204, BOARD]);
    expect(await preflight('https://own.example')).toEqual([204, 'https://own.example']);
    expect(await preflight('https://evil.example')).toEqual([204, null]);
    expect(await from(BOARD, { 'x-api-key': key })).toEqual([200, BOARD]);
    expect(await from('https://own.example', { 'x-api-key': key })).toEqual([403, null]);
    expect(await from('https://evil.example', { 'x-api-key': key })).toEqual([403, null]);
    expect(await from('null', { 'x-api-key': key })).toEqual([403, null]);
    expect(await from(new URL(world.url).origin, { 'x-api-key': key })).toEqual([200, null]);
    expect(await from(BOARD, {})).toEqual([200, null]);
    expect(await from('https://own.example', {})).toEqual([200, 'https://own.example']);
    const { headers } = await world.ask(COUNT, { headers: { origin: BOARD, 'x-api-key': key } });
    expect([headers.get('access-control-allow-credentials'), headers.get('vary')]).toEqual([null, 'origin']);
    expect(keyId).toHaveLength(16);
  });

  it('runs registered operations alone where its client is on the safelist', async () => {
    const { key } = await kept.issue({ isSafelisted: true });
    const body = 'query Count { volunteerCount }';
    const unregistered = 'query Other { volunteerCount }';
    const operations = [{ id: operationId(body), name: 'Count', type: 'query', body }];
    const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
    await kept.operations.import(manifest, 'test');
    const send = async (request: object) => {
      const answer = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: JSON.stringify(request),
      });
      const { data, errors } = (await answer.json()) as Awaited<ReturnType<World['ask']>>;
      return [answer.status, data ?? errors?.map(({ extensions }) => extensions?.['code'])];
    };
    const hashed = (text: string) => ({
      extensions: { persistedQuery: { version: 1, sha256Hash: operationId(text) } },
    });
    const refused = [403, ['PERSISTED_ONLY']];

    expect(await send(hashed(body))).toEqual([200, { volunteerCount: 3 }]);
    expect(await send({ query: body })).toEqual([200, { volunteerCount: 3 }]);
    expect(await send({ query: unregistered })).toEqual(refused);
    expect(await send(hashed(unregistered))).toEqual(refused);
    expect(await send({ query: unregistered, ...hashed(unregistered) })).toEqual(refused);
    expect(await send({ query: unregistered, ...hashed(body) })).toEqual([400, ['INVALID_INPUT']]);
    expect(await send({})).toEqual(refused);
    expect((await fetch(`${world.url}/admin/clients`, { headers: { 'x-api-key': key } })).status).toBe(403);
  });

  it('spends its own quota, is told how it stands, and when to come again', async () => {
    const { key } = await kept.issue({ costPerMinute: 2 });

    const [first, second, third] = [await asking(key), await asking(key), await asking(key)];

    expect(first.extensions?.['cost']).toEqual({ requested: 1, remaining: 1, limit: 2, resetSeconds: 30 });
    expect(second.status).toBe(200);
    expect([third.status, codesOf(third)]).toEqual([429, [['RATE_LIMITED', undefined]]]);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThanOrEqual(29);
    expect(third.errors?.[0]?.extensions?.['cost']).toMatchObject({ remaining: 0, limit: 2 });
    expect((await world.ask(COUNT)).extensions?.['cost']).toMatchObject({ limit: 1_000_000 });
    expect((await world.ask(COUNT, { signedIn: 'auditor' })).extensions?.['cost']).toEqual({
      requested: 1,
      remaining: null,
      limit: null,
      resetSeconds: null,
    });
  });

  it('leaves behind how often it was used, and when last', async () => {
    const { client: counted, key, keyId } = await kept.issue({ costPerMinute: 2 });
    const counting = await startWorld('in memory', { access: { databaseUrl: kept.url } });
    for (let sent = 0; sent < 3; sent += 1) await counting.ask(COUNT, { headers: { 'x-api-key': key } });

    await counting.stop();

    const { usage, client } = await kept.clients.report(counted.id);
    expect(usage).toMatchObject([
      { keyId, outcome: 'ADMITTED', requests: 2, cost: 2 },
      { keyId, outcome: 'RATE_LIMITED', requests: 1 },
    ]);
    expect(client.keys[0]?.lastUsedAt).not.toBeNull();
  });
});

describe('a gateway whose database is away', () => {
  it('goes on serving tokens and strangers, and says of keys that it cannot tell', async () => {
    const gone = await startWorld('in memory', {
      access: { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' },
    });
    const key = `gg_${'0'.repeat(16)}_${'a'.repeat(43)}`;

    const answers = [
      await gone.ask(COUNT),
      await gone.ask(COUNT, { signedIn: 'auditor' }),
      await gone.ask(COUNT, { headers: { 'x-api-key': key } }),
    ];

    await gone.stop();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 503]);
    expect(answers[2]?.errors?.[0]?.extensions?.['code']).toBe('IDENTITY_UNAVAILABLE');
  });
});
