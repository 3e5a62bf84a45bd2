import { type ClientsWorld, openClientsWorld } from '../testing/clients-world.js';
import { startWorld, type World } from '../testing/test-world.js';
import { manifestOf } from './manifest.js';
import { operationId } from './registered-operation.js';
import { createLogger } from '../logger.js';
import { persistedQueries } from './persisted-queries.js';

describe('an operation that is sent by the hash of its text', () => {
  let kept: ClientsWorld;
  let world: World;
  beforeAll(async () => {
    kept = await openClientsWorld();
    world = await startWorld('in memory', { access: { databaseUrl: kept.url, freshMs: 50 } });
  });
  afterAll(async () => {
    await world.stop();
    await kept.stop();
  });

  const send = async (request: object) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const { data, errors } = (await response.json()) as Awaited<ReturnType<World['ask']>>;
    return data ?? errors?.map(({ message, extensions }) => [extensions?.['code'], message]);
  };
  const hashed = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
  const unknown = [['PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound']];

  it('is asked for once with its text, and known from then on', async () => {
    const query = 'query Automatic { volunteerCount }';
    const id = operationId(query);

    expect(await send(hashed(id))).toEqual(unknown);
    expect(await send({ query, ...hashed(id) })).toEqual({ volunteerCount: 3 });
    expect(await send(hashed(id))).toEqual({ volunteerCount: 3 });
  });

  it('is refused with another text than the hash says, and not kept', async () => {
    const query = 'query Forged { volunteerCount }';
    const id = operationId('query Honest { volunteerCount }');

    expect(await send({ query, ...hashed(id) })).toEqual([['INVALID_INPUT', 'sha256Hash 与查询文本不符']]);
    expect(await send({ query, extensions: { persistedQuery: { version: 2 } } })).toMatchObject([
      ['INVALID_INPUT', expect.anything()],
    ]);
    expect(await send(hashed(id))).toEqual(unknown);
  });

  it('is not kept when a rule refuses it', async () => {
    const query = 'query Refused { auditTrail }';

    expect(await send({ query, ...hashed(operationId(query)) })).toMatchObject([
      ['FORBIDDEN', expect.anything()],
    ]);
    expect(await send(hashed(operationId(query)))).toEqual(unknown);
  });

  it('is known without its text where it is registered, also by its id of persisted documents', async () => {
    const body = 'query Registered { volunteerCount }';
    const id = operationId(body);
    await kept.operations.import(manifestOf([{ name: 'Registered', type: 'query', body }]), 'test');

    expect(await send(hashed(id))).toEqual({ volunteerCount: 3 });
    expect(await send({ documentId: `sha256:${id}` })).toEqual({ volunteerCount: 3 });
    expect(await send(hashed('__proto__'))).toEqual(unknown);
  });

  it('is forgotten when others need the room, which is bounded in bytes', async () => {
    const cache = persistedQueries(null, createLogger('silent'));
    for (let one = 0; one < 100; one += 1) await cache.set(`apq:${String(one)}`, 'x'.repeat(100_000));

    const found = await Promise.all(Array.from({ length: 100 }, (_, one) => cache.get(`apq:${String(one)}`)));

    const left = found.filter((text) => text !== undefined).length;
    expect(left).toBeGreaterThan(10);
    expect(left * 200_000).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(found.at(-1)).toBeDefined();
  });
});
