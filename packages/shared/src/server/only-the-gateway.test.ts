import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import pino from 'pino';
import { ENVELOPE_HEADER, EnvelopeOpener, sealEnvelope } from '../trust/envelope.js';
import { ANONYMOUS } from '../trust/viewer.js';
import { type RunningServer, startSubgraph } from './start-subgraph.js';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
  type Query { who: String @tag(name: "open") secret: String @tag(name: "internal") }`;
const [FIRST, NEXT] = [
  { id: 'first', secret: 'a secret of sixteen characters' },
  { id: 'next', secret: 'another secret of enough length' },
];

describe('a subgraph that is reached over HTTP', () => {
  let server: RunningServer;

  beforeAll(async () => {
    const schema = buildSubgraphSchema([
      {
        typeDefs: parse(SDL),
        resolvers: {
          Query: {
            who: (_: unknown, __: unknown, { viewer }: { viewer: { subject: string | null } }) =>
              viewer.subject,
            secret: () => 'secret',
          },
        },
      },
    ]);
    server = await startSubgraph(
      { name: 'grid', schema, contextFor: (asker) => ({ ...asker }) },
      {
        ...{ host: '127.0.0.1', port: 0, envelopes: new EnvelopeOpener([FIRST, NEXT]) },
        logger: pino({ level: 'silent' }),
        readiness: () => Promise.resolve({ ready: true, details: {} }),
      },
    );
  });
  afterAll(() => server.stop());

  const body = (query = '{ who }') => JSON.stringify({ query });
  const post = async (text: string, envelope?: string, path = '/graphql') => {
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(envelope ? { [ENVELOPE_HEADER]: envelope } : {}) },
      body: text,
    });
    return { status: answer.status, text: await answer.text() };
  };
  const sealed = (text: string, { key = FIRST, now = Date.now(), path = '/graphql' } = {}) =>
    sealEnvelope(
      { viewer: { ...ANONYMOUS, subject: 'lin' }, requestId: 'r' },
      { method: 'POST', path, body: text },
      key,
      now,
    );
  /** The same envelope with another viewer in it, under the old signature. */
  const promoted = (envelope: string) => {
    const [version, key, payload = '', signature] = envelope.split('.');
    const read = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { viewer: object };
    const viewer = { ...read.viewer, tier: 'internal', roles: ['ADMINISTRATOR'] };
    const changed = Buffer.from(JSON.stringify({ ...read, viewer })).toString('base64url');
    return [version, key, changed, signature].join('.');
  };

  it('answers whom the gateway vouches for, under either of two keys', async () => {
    for (const key of [FIRST, NEXT])
      expect(await post(body(), sealed(body(), { key }))).toEqual({
        status: 200,
        text: '{"data":{"who":"lin"}}\n',
      });
  });

  it.each([
    ['no envelope', () => post(body())],
    ['no envelope, asking for its schema', () => post(body('{ _service { sdl } }'))],
    ['no envelope, asking for entities', () => post(body('{ __schema { types { name } } }'))],
    ['an envelope of another body', () => post(body('{ secret }'), sealed(body()))],
    ['an envelope of another path', () => post(body(), sealed(body(), { path: '/internal/feed' }))],
    ['a query string that was added', () => post(body(), sealed(body()), '/graphql?x=1')],
    ['an envelope with another viewer', () => post(body(), promoted(sealed(body())))],
    ['an envelope of 31 seconds ago', () => post(body(), sealed(body(), { now: Date.now() - 31_000 }))],
    ['an envelope of 31 seconds from now', () => post(body(), sealed(body(), { now: Date.now() + 31_000 }))],
    ['an unknown key', () => post(body(), sealed(body(), { key: { id: 'third', secret: FIRST.secret } }))],
    [
      'a known key id with another secret',
      () => post(body(), sealed(body(), { key: { id: 'first', secret: NEXT.secret } })),
    ],
  ])('refuses %s', async (_, ask) => {
    const { status, text } = await ask();

    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: '子图只接受网关签名的请求', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('opens an envelope once', async () => {
    const envelope = sealed(body());

    const statuses = [await post(body(), envelope), await post(body(), envelope)].map(({ status }) => status);

    expect(statuses).toEqual([200, 401]);
  });

  it('checks the audience of every field again, whatever the gateway has let through', async () => {
    const { text } = await post(body('{ secret }'), sealed(body('{ secret }')));

    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});
