import { ENVELOPE_HEADER, sealEnvelope } from '@governance/shared';
import { TEST_KEY } from './testing/test-subgraph.js';
import { startWorld, type Way, WAYS, type World } from './testing/test-world.js';

describe.each(WAYS)('with its subgraphs %s, the gateway', (way: Way) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(way);
  });
  afterAll(() => world.stop());

  it('tells a subgraph who asks and under which request id', async () => {
    await world.ask('{ volunteerCount }', {
      signedIn: 'street-officer',
      headers: { 'x-request-id': 'trace-0001' },
    });

    expect(world.subgraphs.volunteers.askers.at(-1)).toEqual({
      requestId: 'trace-0001',
      viewer: {
        subject: 'street-officer-530112001000',
        tier: 'internal',
        roles: ['STREET_OFFICER'],
        jurisdictions: [{ from: '530112001000', to: '530112002000' }],
        organization: 'o-street',
      },
    });
  });

  it('does not believe an envelope that a client brings', async () => {
    const viewer = {
      subject: 'root',
      tier: 'audit',
      roles: ['ADMINISTRATOR'],
      jurisdictions: [],
      organization: null,
    } as const;
    const request = { method: 'POST', path: '/graphql', body: '{}' };
    const forged = sealEnvelope({ viewer, requestId: 'forged-1' }, request, TEST_KEY);

    await world.ask('{ volunteerCount }', {
      headers: { [ENVELOPE_HEADER]: forged, 'x-secret': 'of the client' },
    });

    expect(world.subgraphs.volunteers.askers.at(-1)).toMatchObject({
      viewer: { subject: null, tier: 'open' },
    });
    expect(JSON.stringify(world.subgraphs.volunteers.headers)).not.toMatch(/of the client/);
  });

  it('refuses a bad token at the door, in the shape of GraphQL, naming the argument', async () => {
    const { status, headers, errors, data } = await world.ask('{ volunteerCount }', {
      headers: { authorization: 'Bearer a.b.c' },
    });

    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: '令牌无效,请重新登录',
        extensions: { code: 'UNAUTHENTICATED', argument: 'authorization', reason: 'MALFORMED' },
      },
    ]);
  });
});

describe('a subgraph over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('over HTTP');
  });
  afterAll(() => world.stop());

  it('gets a signed envelope, the request id and nothing else of the client', async () => {
    await world.ask('{ volunteerCount }', { signedIn: 'street-officer', headers: { cookie: 'a=b' } });

    expect(Object.keys(world.subgraphs.volunteers.headers.at(-1) as object).sort()).toEqual([
      'accept',
      'connection',
      'content-length',
      'content-type',
      'host',
      ENVELOPE_HEADER,
      'x-request-deadline',
      'x-request-id',
    ]);
  });
});
