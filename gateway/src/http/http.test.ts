import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import * as libraryTelemetry from '@apollo/gateway/dist/utilities/opentelemetry.js';
import { listen, SUBGRAPHS } from '@governance/shared';
import { createLogger } from '../logger.js';
import { startWorld, type World } from '../testing/test-world.js';
import { httpServer } from './http-server.js';

describe('the gateway as an HTTP server', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld('over HTTP', { dataNotice: '演示数据' });
  });
  afterEach(() => world.stop());

  it('is live whatever happens to its subgraphs, and ready as long as one of them answers', async () => {
    await world.kill('grid');

    const [live, ready] = [await get('/live'), await get('/ready')];

    expect(live.status).toBe(200);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: 'ready',
      subgraphs: { organization: 'up', grid: 'down', 'service-requests': 'up', volunteers: 'up' },
    });
  });

  it('is live but not ready before any subgraph answers', async () => {
    await Promise.all(SUBGRAPHS.map((name) => world.kill(name)));

    const [live, ready] = [await get('/live'), await get('/ready')];

    expect([live.status, ready.status]).toEqual([200, 503]);
    expect(await ready.json()).toMatchObject({ status: 'starting' });
  });

  it('says that it is not ready before it stops, and finishes what is under way', async () => {
    const slow = await startWorld('in memory', { drainDelayMs: 300, subgraphTimeoutMs: 10_000 });
    Object.assign(slow.subgraphs.volunteers, { mood: 'slow', slowMs: 1000 });
    const underWay = slow.ask('{ volunteerCount }');
    await wait(100);

    const stopped = slow.gateway.stop();
    const [ready, live] = [await fetch(`${slow.url}/ready`), await fetch(`${slow.url}/live`)];
    const answer = await underWay;
    await stopped;

    expect([ready.status, live.status]).toEqual([503, 200]);
    expect(await ready.json()).toMatchObject({ status: 'draining' });
    expect(answer.data).toEqual({ volunteerCount: 3 });
    await expect(fetch(`${slow.url}/live`)).rejects.toThrow('fetch failed');
    await slow.stop();
  });

  it('does not wait for ever for what is under way', async () => {
    const stuck = await startWorld('in memory', { drainLimitMs: 200, subgraphTimeoutMs: 15_000 });
    stuck.subgraphs.volunteers.mood = 'slow';
    const underWay = stuck.ask('{ volunteerCount }').catch(() => 'cut');
    await wait(100);
    const start = performance.now();

    await stuck.gateway.stop();

    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await underWay).toBe('cut');
    await stuck.stop();
  });

  it('says what to do about a taken port', async () => {
    const port = Number(new URL(world.url).port);
    const second = httpServer(createLogger('silent'));

    const listening = listen(second, { host: '127.0.0.1', port });

    await expect(listening).rejects.toThrow(`Port ${String(port)} is taken by another program. Set PORT=`);
    await second.close();
  });

  it('returns the request id of the caller when it is a sane one, else one of its own', async () => {
    const sane = await get('/live', { 'x-request-id': 'front-end-42' });
    const wild = await get('/live', { 'x-request-id': '"},{"level":60' });

    expect(sane.headers.get('x-request-id')).toBe('front-end-42');
    expect(wild.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('logs each request with its id, and neither tokens nor variables', async () => {
    await world.ask('query ($c: DivisionCode!) { division(code: $c) { name } }', {
      variables: { c: '530112001002' },
      headers: { 'x-request-id': 'logged-0001' },
      signedIn: 'street-officer',
    });
    await fetch(`${world.url}/graphql?variables=530112001002`, { method: 'POST' });
    const log = world.log();

    expect(log).toMatch(/"requestId":"logged-0001".*"route":"\/graphql","status":200/);
    expect(log).not.toMatch(/530112001002|Bearer|eyJ/);
  });

  it('refuses a request that a foreign page could make a browser send', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ volunteerCount }' }),
    });

    expect(response.status).toBe(400);
    expect(world.subgraphs.volunteers.askers).toEqual([]);
  });

  it('refuses several operations in one request', async () => {
    const response = await post(
      JSON.stringify([{ query: '{ volunteerCount }' }, { query: '{ volunteerCount }' }]),
    );

    expect(response.status).toBe(400);
  });

  it('answers in the shape of GraphQL to what it cannot read', async () => {
    const [broken, large, elsewhere] = [
      await post('{"query":'),
      await post(JSON.stringify({ query: ' '.repeat(2 * 1024 * 1024) })),
      await get('/nowhere'),
    ];

    expect([broken.status, await codes(broken)]).toEqual([400, ['BAD_REQUEST']]);
    expect([large.status, await codes(large)]).toEqual([413, ['REQUEST_TOO_LARGE']]);
    expect([elsewhere.status, await codes(elsewhere)]).toEqual([404, ['NOT_FOUND']]);
  });

  it('serves GraphiQL from its own files, with a policy that allows nothing else', async () => {
    const page = await get('/');
    const html = await page.text();
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');

    const served = await Promise.all(parts.filter((part) => part.startsWith('/')).map((part) => get(part)));

    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(html).not.toMatch(/https?:/);
    expect(parts.filter((part) => !part.startsWith('/'))).toEqual(['data:,']);
    expect(served.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await (await get('/explorer/settings')).json()).toEqual({ dataNotice: '演示数据' });
  });

  it('starts the explorer with the first question that crosses all subgraphs', async () => {
    const operation = readFileSync(join(__dirname, '../../../operations/first-slice.graphql'), 'utf8');

    expect(await (await get('/explorer/first-query.graphql')).text()).toBe(operation);
  });

  it('hides the schema where introspection is off, hints included', async () => {
    const closed = await startWorld('in memory', { introspection: false });

    const schema = await closed.ask('{ __schema { queryType { name } } }');
    const typo = await closed.ask('{ volunteerCoun }');

    await closed.stop();
    expect(schema.errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(typo.errors?.[0]?.message).not.toContain('volunteerCount');
  });

  it('switches off what would report to the maker of the gateway library', async () => {
    const report = jest.spyOn(libraryTelemetry, 'createDataCollectionExporter');

    const quiet = await startWorld('in memory');

    await quiet.stop();
    expect(env['APOLLO_TELEMETRY_DISABLED']).toBe('true');
    expect(report).not.toHaveBeenCalled();
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${world.url}${path}`, { headers });
  const post = (body: string) =>
    fetch(`${world.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
});

async function codes(response: Response): Promise<readonly unknown[]> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: unknown } }[] };
  return errors.map(({ extensions }) => extensions.code);
}
