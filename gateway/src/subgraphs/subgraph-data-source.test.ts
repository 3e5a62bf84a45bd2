import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { ANONYMOUS } from '@governance/shared';
import { parse } from 'graphql';
import type { GatewayContext } from '../context.js';
import { createLogger } from '../logger.js';
import { DEFAULT_FAULT_SETTINGS } from './fault-settings.js';
import { SubgraphDataSource } from './subgraph-data-source.js';
import type { SubgraphResponse } from './transport.js';

const CLIENT = parse('{ division(code: "1") { grids { nodes { name n: requestCount } } } }');
const FETCH = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Grid { n: requestCount version } }
}`;
const LIMITS = { timeoutMs: 1000, faults: DEFAULT_FAULT_SETTINGS };
const CONTEXT: GatewayContext = { viewer: ANONYMOUS, requestId: 'request-1', log: createLogger('silent') };

describe('what a subgraph says about a whole fetch of entities', () => {
  it.each([
    ['a typed error without a path', undefined],
    ['a typed error about the list of entities', ['_entities']],
  ])('is shown at the first field that the client wanted from it: %s', async (_, path) => {
    const error = { message: '稍后重试', extensions: { code: 'OVERLOADED' }, ...(path ? { path } : {}) };

    const { errors } = await answer({ data: null, errors: [error] });

    expect(errors).toEqual([{ ...error, path: ['_entities', 0, 'n'] }]);
  });

  it('is a lost fetch when it answers for another number of entities', async () => {
    const { errors } = await answer({ data: { _entities: [] } });

    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', fields: ['n'] } }]);
  });

  it('passes what is inside an error to nobody', async () => {
    const extensions = { code: 'CONFLICT', currentVersion: 2, stacktrace: ['at grid.ts'], exception: {} };

    const { errors } = await answer({
      data: { _entities: [null] },
      errors: [{ message: '已被修改', path: ['_entities', 0], extensions }],
    });

    expect(errors).toEqual([
      { message: '已被修改', path: ['_entities', 0], extensions: { code: 'CONFLICT', currentVersion: 2 } },
    ]);
  });

  function answer(response: SubgraphResponse) {
    const transport = { send: () => Promise.resolve(response), close: () => Promise.resolve() };
    const request = { query: FETCH, variables: { representations: [{ __typename: 'Grid', id: 'g1' }] } };
    return new SubgraphDataSource('service-requests', transport, LIMITS).process({
      kind: 'incoming operation',
      request,
      context: CONTEXT,
      incomingRequestContext: { document: CLIENT, operation: CLIENT.definitions[0], request },
      pathInIncomingRequest: ['division', 'grids', 'nodes', '@'],
    } as unknown as GraphQLDataSourceProcessOptions<GatewayContext>);
  }
});
