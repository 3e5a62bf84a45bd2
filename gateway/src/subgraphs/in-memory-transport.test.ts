import { buildSubgraphSchema } from '@apollo/subgraph';
import { ANONYMOUS, wantedSignal } from '@governance/shared';
import { parse } from 'graphql';
import { createLogger } from '../logger.js';
import { TestSubgraph } from '../testing/test-subgraph.js';
import { InMemoryTransport } from './in-memory-transport.js';

const ASKER = { viewer: ANONYMOUS, requestId: 'request-1' };

describe('a subgraph called in memory', () => {
  const lines: string[] = [];
  const { runtime } = new TestSubgraph('service-requests');
  const transport = new InMemoryTransport(
    runtime,
    createLogger('info', { write: (line) => lines.push(line) }),
  );

  it('masks a bug and logs what it was, under the request id', async () => {
    const { data, errors } = await transport.send(
      { query: '{ serviceRequest(number: "BUG") { id } }' },
      ASKER,
    );

    expect(data).toEqual({ serviceRequest: null });
    expect(JSON.stringify(errors)).not.toContain('hunter2');
    expect(lines.join()).toMatch(/"subgraph":"service-requests","requestId":"request-1".*hunter2/);
  });

  it('answers variables that do not fit as the HTTP server would', async () => {
    const query = 'query ($number: String!) { serviceRequest(number: $number) { id } }';

    const { data, errors } = await transport.send({ query, variables: { number: 1 } }, ASKER);

    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('answers a document that it does not understand as the HTTP server would', async () => {
    const { errors } = await transport.send({ query: '{ nonsense }' }, ASKER);

    expect(errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('lets the statements of a query end with its asker, and finishes a mutation', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const seen = () => (signals.push(wantedSignal()), null);
    const schema = buildSubgraphSchema({
      typeDefs: parse('type Query { read: String } type Mutation { write: String }'),
      resolvers: { Query: { read: seen }, Mutation: { write: seen } },
    });
    const own = new InMemoryTransport({ ...runtime, schema }, createLogger('silent'));
    const patience = { signal: new AbortController().signal, milliseconds: 1000 };

    await own.send({ query: '{ read }' }, ASKER, patience);
    await own.send({ query: 'mutation { write }' }, ASKER, patience);

    expect(signals).toEqual([patience.signal, undefined]);
  });
});
