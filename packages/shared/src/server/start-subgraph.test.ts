import { auditServer } from 'graphql-http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { pino } from 'pino';
import { ENVELOPE_HEADER, EnvelopeOpener, sealEnvelope } from '../trust/envelope.js';
import { ANONYMOUS } from '../trust/viewer.js';
import { type RunningServer, startSubgraph } from './start-subgraph.js';
import type { SubgraphRequest } from './subgraph.js';

const KEY = { id: 'test', secret: 'a secret of sixteen characters' };
const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
  type Query { lanes(kind: Kind): Int @tag(name: "open") }
  enum Kind { LANE COURTYARD }`;

describe('the server of a subgraph', () => {
  let server: RunningServer;
  beforeAll(async () => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers: { Query: { lanes: () => 3 } } }]);
    const runtime = { name: 'grid', schema, contextFor: (asker: SubgraphRequest) => asker } as const;
    server = await startSubgraph(runtime, {
      host: '127.0.0.1',
      port: 0,
      envelopes: new EnvelopeOpener([KEY]),
      logger: pino({ level: 'silent' }),
      readiness: () => Promise.resolve({ ready: true, details: {} }),
    });
  });
  afterAll(() => server.stop());

  it('passes the audits of GraphQL over HTTP to whoever signs', async () => {
    const results = await auditServer({ url: `${server.url}/graphql`, fetchFn: signedFetch });

    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
  });

  it('answers nobody who does not sign, whatever they ask', async () => {
    const questions = ['{ __typename }', '{ _service { sdl } }', '{', '{ nonsense }'];

    const answers = await Promise.all(questions.map((query) => fetch(...post(JSON.stringify({ query })))));

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it('says what is wrong with a message in the shape of GraphQL', async () => {
    const [large, foreign, reading, elsewhere, many] = await Promise.all([
      fetch(...post(' '.repeat(3 * 1024 * 1024))),
      fetch(...post('{}', { 'content-type': 'application/json; charset=utf-7' })),
      fetch(`${server.url}/graphql?query={__typename}`),
      fetch(`${server.url}/nowhere`),
      fetch(
        ...post('{}', Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x-${String(n)}`, '1']))),
      ),
    ]);

    expect(await Promise.all([large, foreign, reading, elsewhere, many].map(said))).toEqual([
      [413, 'REQUEST_TOO_LARGE'],
      [415, 'CHARSET_UNSUPPORTED'],
      [405, 'METHOD_NOT_ALLOWED'],
      [404, 'NOT_FOUND'],
      [431, 'HEADERS_TOO_LARGE'],
    ]);
  });

  it('suggests no name that it has', async () => {
    const query = '{ lane }';

    const response = await signedFetch(...post(JSON.stringify({ query })));

    expect(await response.text()).not.toMatch(/lanes|Did you mean/);
  });

  const post = (body: string, headers: Record<string, string> = {}) =>
    [
      `${server.url}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body },
    ] as const;
});

/** Signs as the gateway does. */
function signedFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const { pathname, search } = new URL(url);
  const body = typeof init.body === 'string' ? init.body : '';
  const request = { method: init.method ?? 'GET', path: `${pathname}${search}`, body };
  const headers = new Headers(init.headers);
  headers.set(ENVELOPE_HEADER, sealEnvelope({ viewer: ANONYMOUS, requestId: 'audit-01' }, request, KEY));
  return fetch(url, { ...init, headers });
}

async function said(response: Response): Promise<readonly unknown[]> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: unknown } }[] };
  return [response.status, errors[0]?.extensions.code];
}
