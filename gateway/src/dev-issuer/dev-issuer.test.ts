import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Identity } from '../identity/identity.js';
import { remoteIssuer } from '../identity/trusted-issuer.js';
import { httpServer } from '../http/http-server.js';
import { createLogger } from '../logger.js';
import { ONE_PLACE, startWorld, type World } from '../testing/test-world.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { DevelopmentKey } from './development-key.js';
import { devRoutes } from './dev-routes.js';
import { startDevIssuer } from './start-dev-issuer.js';

const EXAMPLE = { person: 'street-officer', division: '530112001000', variables: { code: '530112001002' } };

describe('the development issuer', () => {
  let folder: string;
  let world: World;
  let url: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'issuer-'));
    world = await startWorld('in memory');
    const running = await startDevIssuer({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 0,
      GATEWAY_URL: world.url,
      DEV_ISSUER_URL: 'http://issuer.test',
      DEV_ISSUER_KEY_FILE: join(folder, 'deep/er/key.json'),
      OIDC_AUDIENCE: 'governance-graph',
      LOG_LEVEL: 'silent',
    });
    ({ url } = running);
    stops.push(() => running.stop());
  });
  const stops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await world.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['resident', '530112001002', null, []],
    ['grid-worker', '530112001002', 'o-committee', ['530112001002']],
    ['street-officer', '530112001000', 'o-street', ['530112001000']],
    ['department-officer', '530112000000', 'o-department', []],
    ['district-supervisor', '530112000000', 'o-county', ['530112000000']],
    ['unit-secretary', '530112001002', 'o-school', []],
    ['volunteer', '530112001002', null, []],
    ['auditor', '530112000000', null, ['530112000000']],
    ['integration', '530100000000', null, ['530100000000']],
    ['administrator', '530100000000', null, ['530100000000']],
  ])(
    'puts a %s of 西山区 at the level where one works, in a place with data',
    async (person, place, organization, areas) => {
      const { status, body } = await get(`/dev/token?person=${person}`);

      expect(status).toBe(200);
      expect(body['viewer']).toMatchObject({ subject: `${person}-${place}`, organization });
      expect(
        (body['viewer'] as { jurisdictions: { from: string }[] }).jurisdictions.map(({ from }) => from),
      ).toEqual(areas);
    },
  );

  it('lifts a person to the level where one works', async () => {
    const { body } = await get('/dev/token?person=street-officer&division=530112001001');

    expect(body['viewer']).toMatchObject({ subject: 'street-officer-530112001000' });
  });

  it('takes the place that was named where it fits, with data or without', async () => {
    const { body } = await get('/dev/token?person=grid-worker&division=530112001001');

    expect(body['viewer']).toMatchObject({ subject: 'grid-worker-530112001001', organization: null });
  });

  it('gives a token in which the gateway sees the viewer that it showed', async () => {
    const { body } = await get('/dev/token?person=auditor');
    const [discovery, jwks] = [await get('/.well-known/openid-configuration'), await get('/dev/jwks')];
    const key = await DevelopmentKey.load(join(folder, 'deep/er/key.json'));
    const identity = new Identity([
      { issuer: 'http://issuer.test', audience: 'governance-graph', keys: key.verifier },
    ]);

    const viewer = await identity.viewerOf(`Bearer ${String(body['token'])}`);

    expect(viewer).toEqual(body['viewer']);
    expect(discovery.body).toMatchObject({
      issuer: 'http://issuer.test',
      jwks_uri: 'http://issuer.test/dev/jwks',
    });
    expect(JSON.stringify(jwks.body)).not.toContain('"d"');
  });

  it.each([
    ['person=emperor', 404, 'NOT_FOUND', 'person'],
    ['person=constructor', 404, 'NOT_FOUND', 'person'],
    ['', 400, 'INVALID_INPUT', 'person'],
    ['person=auditor&person=resident', 400, 'INVALID_INPUT', 'person'],
    ['person=auditor&division=5301', 400, 'DIVISION_CODE_MALFORMED', 'division'],
    ['person=auditor&division=999999000000', 404, 'DIVISION_UNKNOWN', 'division'],
  ])('answers ?%s with a typed error that names the argument', async (query, status, code, argument) => {
    const answer = await get(`/dev/token?${query}`);

    expect(answer.status).toBe(status);
    expect(answer.body['errors']).toMatchObject([{ extensions: { code, argument } }]);
  });

  it('says so when the graph cannot be asked, and gives no token', async () => {
    await world.kill('grid');

    const answer = await get('/dev/token?person=auditor');

    await world.revive('grid');
    expect(answer.status).toBe(503);
    expect(answer.body['errors']).toEqual([
      expect.objectContaining({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', argument: 'division' } }),
    ]);
  });

  it('lists its people', async () => {
    const { body } = await get('/dev/people');

    expect(body).toContainEqual({ person: 'grid-worker', title: '网格员', level: 'COMMUNITY' });
    expect(body).toHaveLength(10);
  });

  it('keeps its key in a file that only its owner may read, and finds it again', async () => {
    const file = join(folder, 'another.json');

    const made = await DevelopmentKey.load(file);
    const found = await DevelopmentKey.load(file);

    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(found.publicKeys).toEqual(made.publicKeys);
    expect(await readFile(file, 'utf8')).toContain('"d"');
  });

  it('does not start over a file that is no key of its own', async () => {
    const file = join(folder, 'other.json');
    await writeFile(file, '{"kty":"RSA"}');

    await expect(DevelopmentKey.load(file)).rejects.toThrow('holds no key of the development issuer');
  });

  it('refuses to exist in production', async () => {
    const key = await DevelopmentKey.load(join(folder, 'another.json'));
    const options = { issuer: 'http://issuer.test', audience: 'a', key, environment: 'production' };

    expect(() => new DevelopmentIssuer(options)).toThrow('does not run with NODE_ENV=production');
  });

  it('is trusted by a gateway elsewhere, which fetches its keys', async () => {
    const app = httpServer(createLogger('silent'));
    const key = await DevelopmentKey.load(join(folder, 'another.json'));
    let address = '';
    const issuer = () =>
      new DevelopmentIssuer({ issuer: address, audience: 'governance-graph', key, environment: 'test' });
    app.get('/.well-known/openid-configuration', () => ({
      issuer: address,
      jwks_uri: `${address}/dev/jwks`,
    }));
    app.get('/dev/jwks', () => key.publicKeys);
    address = await app.listen({ host: '127.0.0.1', port: 0 });
    stops.push(() => app.close());
    const identity = new Identity([remoteIssuer(address, 'governance-graph')]);

    const { token, viewer } = await issuer().issue(ONE_PLACE, 'street-officer');

    await expect(identity.viewerOf(`Bearer ${token}`)).resolves.toEqual(viewer);
  });

  it('serves variables for the operation files where somebody knows the demonstration data', async () => {
    const app = httpServer(createLogger('silent'));
    const variables = () => Promise.resolve({ 'first-slice': EXAMPLE });
    devRoutes(app, { issuer: world.issuer, places: ONE_PLACE, variables });

    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    stops.push(() => app.close());

    const response = await fetch(`${address}/dev/variables`);

    expect(await response.json()).toEqual({ 'first-slice': EXAMPLE });
  });

  async function get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${url}${path}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
});
