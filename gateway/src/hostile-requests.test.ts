import { SUBGRAPHS } from '@governance/shared';
import { auditServer } from 'graphql-http';
import { DEFAULT_LIMITS } from './limits/gateway-limits.js';
import { body, deep, FILTER } from './testing/hostile-documents.js';
import { VECTORS } from './testing/hostile-vectors.js';
import { rawBytes, rawPost } from './testing/raw-request.js';
import { startWorld, type World } from './testing/test-world.js';

/** What says where an error happened, or what the graph holds. */
const INNER = /\bat .+:\d+:\d+|node_modules|SELECT |https?:|queryPlan|stacktrace|Did you mean/;

describe('in production, the gateway', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('in memory', { introspection: false });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    for (const subgraph of Object.values(world.subgraphs)) subgraph.askers.length = 0;
  });

  it.each(VECTORS)(
    'refuses $what before a subgraph hears of it, and answers the next question',
    async ({ text, headers, code }) => {
      const said = await rawPost(`${world.url}/graphql`, text, headers);
      const asked = SUBGRAPHS.flatMap((name) => world.subgraphs[name].askers);
      const next = await world.ask('{ volunteerCount }');

      expect(said.code).toBe(code);
      expect(Math.trunc(said.status / 100)).toBe(4);
      expect(said.text).not.toMatch(INNER);
      expect(asked).toEqual([]);
      expect(next.data).toEqual({ volunteerCount: 3 });
    },
  );

  it('takes an ordinary request by the same ways', async () => {
    const marked = await send(`\uFEFF${body('{ volunteerCount }')}`);
    const named = await send(body('{ volunteerCount }'), {
      'content-type': 'application/json; charset=UTF-8',
    });

    expect([marked.status, named.status]).toEqual([200, 200]);
  });

  it('refuses an address as long as a book, and what is no HTTP at all, in the shape of GraphQL', async () => {
    const long = await rawBytes(world.url, `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
    const noise = await rawBytes(world.url, '\u0000\u0001 what\r\n\r\n');

    expect(long).toMatch(/^HTTP\/1\.1 431 .*"code":"HEADERS_TOO_LARGE"/s);
    expect(noise).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
  });

  it('takes questions by POST alone, changes the more so', async () => {
    const mutation = encodeURIComponent('mutation { createServiceRequest(title: "路灯") { id } }');
    const responses = await Promise.all(
      ['{__typename}', mutation].map((query) =>
        fetch(`${world.url}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': 'true' } }),
      ),
    );

    expect(responses.map(({ status, headers }) => [status, headers.get('allow')])).toEqual([
      [405, 'POST'],
      [405, 'POST'],
    ]);
  });

  it('suggests no name of the graph, in a document or in variables', async () => {
    const answers = await Promise.all([
      world.ask('{ volunteerCoun }'),
      world.ask('{ division(cod: "1") { name } }'),
      world.ask('{ organizations(filter: { divisionCod: "1" }) { nodes { name } } }'),
      world.ask('{ organizations(filter: { kind: COMMITTEES }) { nodes { name } } }'),
      world.ask('{ division(code: "1") { ... on Divisions { name } } }'),
      world.ask('query ($a: OrganizationFilters) { organizations(filter: $a) { nodes { name } } }'),
      world.ask(FILTER, { variables: { filter: { divisionCod: '1' } } }),
      world.ask(FILTER, { variables: { filter: { kind: 'COMMITTEES' } } }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
    expect(JSON.stringify(answers.map(({ errors }) => errors))).not.toMatch(
      /Did you mean|volunteerCount|divisionCode|"code" on|COMMITTEE\b/,
    );
  });

  it('shows no schema, no plan, no trace and no tool that would ask for them', async () => {
    const schema = await world.ask('{ __schema { types { name } } }');
    const type = await world.ask('{ __type(name: "Query") { fields { name } } }');
    const traced = await world.ask('{ volunteerCount }', {
      headers: {
        'apollo-federation-include-trace': 'ftv1',
        'apollo-query-plan-experimental': '1',
        'x-apollo-tracing': '1',
      },
    });
    const page = await fetch(`${world.url}/graphql`, { headers: { accept: 'text/html' } });

    expect([schema.status, type.status, page.status]).toEqual([400, 400, 405]);
    expect(Object.keys(traced.extensions ?? {})).toEqual(['cost']);
    expect(page.headers.get('content-type')).toContain('application/json');
  });

  it('says in the protocol of GraphQL over HTTP what went wrong, whatever it is', async () => {
    const accepts = ['application/graphql-response+json', 'application/json'];
    const wrong = [
      '{',
      '{ nonsense }',
      deep(40, '{ a ', '', '}'),
      '{ organizations(first: 1000000) { nodes { name } } }',
    ];

    const types = await Promise.all(
      accepts.flatMap((accept) =>
        wrong.map(async (query) => {
          const response = await send(body(query), { accept });
          const { errors } = (await response.json()) as { errors: unknown[] };
          return [response.status, response.headers.get('content-type')?.split(';')[0], errors.length];
        }),
      ),
    );

    expect(types).toEqual(accepts.flatMap((accept) => wrong.map(() => [400, accept, 1])));
  });

  it('passes the audits of GraphQL over HTTP, but for the two that can only ask for the schema', async () => {
    const open = await startWorld('in memory', { introspection: true });

    const [showing, hiding] = [await failedAudits(open.url), await failedAudits(world.url)];

    await open.stop();
    expect(showing).toEqual([]);
    expect(hiding).toEqual([
      'MUST accept utf-8 encoded request',
      'MUST allow map {variables} parameter when accepting application/json',
    ]);
  });

  it('sends an error in place of an answer that is too large', async () => {
    const narrow = await startWorld('in memory', {
      limits: { ...DEFAULT_LIMITS, maxResponseBytes: 300 },
      dataNotice: '演示数据',
    });

    const small = await narrow.ask('{ volunteerCount }');
    const large = await narrow.ask(
      '{ division(code: "530112001001") { ancestors { code name level } name code level } }',
    );

    await narrow.stop();
    expect(small.data).toEqual({ volunteerCount: 3 });
    expect([large.status, large.data, large.extensions]).toEqual([
      400,
      undefined,
      { dataNotice: '演示数据' },
    ]);
    expect(large.errors).toEqual([
      {
        message: '查询结果过大,请缩小范围或减少每页条数',
        extensions: { code: 'RESPONSE_TOO_LARGE', limit: 300 },
      },
    ]);
  });

  const send = (text: string, headers: Record<string, string> = {}) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
    });
});

async function failedAudits(origin: string): Promise<readonly string[]> {
  const results = await auditServer({ url: `${origin}/graphql` });
  return results.filter(({ status }) => status === 'error').map(({ name }) => name);
}
