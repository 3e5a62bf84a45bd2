import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { ANONYMOUS, type SubgraphName } from '@governance/shared';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.js';
import { DeadlineError, withinDeadline } from './deadline.js';
import { type Loss, lossOf } from './lost-path.js';
import { isPublic, publicError } from './public-error.js';
import type { SubgraphOperation, SubgraphResponse, Transport } from './transport.js';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type ProcessResponse = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

/** What the residents' clients call the four subgraphs. */
const SPOKEN: Readonly<Record<SubgraphName, string>> = {
  organization: '组织',
  grid: '网格',
  'service-requests': '诉求',
  volunteers: '志愿',
};

/** One subgraph behind the gateway: whatever happens to a fetch, the client gets data or typed errors with a path. */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  constructor(
    readonly name: SubgraphName,
    private readonly transport: Transport,
    private readonly timeoutMs: number,
  ) {}

  async process(options: Options): Promise<ProcessResponse> {
    const request = requestOf(options);
    const { viewer, requestId } = incoming(options).context;
    try {
      const response = await withinDeadline(this.timeoutMs, (signal) =>
        this.transport.send(request, { viewer, requestId }, signal),
      );
      assertUsable(request, response);
      return this.cleaned(response, options);
    } catch (error) {
      return { errors: [this.lost(error, options)] };
    }
  }

  /** Whether the subgraph answers GraphQL within the time given. */
  async isUp(milliseconds: number): Promise<boolean> {
    const asker = { viewer: ANONYMOUS, requestId: 'readiness' };
    const probe = (signal: AbortSignal) => this.transport.send({ query: '{ __typename }' }, asker, signal);
    return withinDeadline(milliseconds, probe).then(
      ({ data }) => data?.['__typename'] === 'Query',
      () => false,
    );
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  private cleaned(response: SubgraphResponse, options: Options): SubgraphResponse {
    if (!response.errors) return response;
    const { log } = incoming(options).context;
    for (const error of response.errors) {
      if (!isPublic(error)) log.error({ subgraph: this.name, fault: error }, 'a subgraph failed inside');
    }
    const whole = lossIn(options).path;
    // One that is about no single entity or field is shown where the whole fetch would have gone.
    const errors = response.errors
      .map(publicError)
      .map((error) => ({ ...error, path: ownPath(error) ?? whole }));
    return { ...response, errors };
  }

  private lost(error: unknown, options: Options): GraphQLFormattedError {
    incoming(options).context.log.warn({ subgraph: this.name, err: error }, 'a fetch was lost');
    const { path, fields } = lossIn(options);
    const isLate = error instanceof DeadlineError;
    return {
      message: `${SPOKEN[this.name]}服务${isLate ? '未能及时答复' : '暂时不可用'},请稍后重试`,
      path,
      extensions: { code: isLate ? 'TIMEOUT' : 'SUBGRAPH_UNAVAILABLE', subgraph: this.name, fields },
    };
  }
}

function requestOf({ request }: Options): SubgraphOperation {
  const { query = '', variables, operationName } = request;
  return { query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) };
}

type Incoming = Extract<Options, { incomingRequestContext: unknown }>;

/** The library loads and probes nothing over our data sources, so every call comes from a client's operation. */
function incoming(options: Options): Incoming {
  if ('incomingRequestContext' in options) return options;
  throw new Error(`the library asked for "${options.kind}", which comes from no client`);
}

function lossIn(options: Options): Loss {
  const { request, pathInIncomingRequest = [], incomingRequestContext } = incoming(options);
  return lossOf({
    query: request.query ?? '',
    pathInOperation: pathInIncomingRequest.filter(isKey),
    document: incomingRequestContext.document,
    operationName: incomingRequestContext.request.operationName,
  });
}

const isKey = (part: unknown): part is string | number =>
  typeof part === 'string' || typeof part === 'number';

/** Throws for an answer that the gateway could not join: no GraphQL at all, or another number of entities. */
function assertUsable(
  { variables }: SubgraphOperation,
  response: unknown,
): asserts response is SubgraphResponse {
  if (!isRecord(response)) throw new Error('the answer is no object');
  const { data, errors } = response;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isRecord))) {
    throw new Error('the errors are no list of objects');
  }
  if (data !== undefined && data !== null && !isRecord(data)) throw new Error('the data is no object');
  if (!data && !errors?.length) throw new Error('the answer has neither data nor errors');
  const representations = variables?.['representations'];
  if (!data || !Array.isArray(representations)) return;
  const entities = data['_entities'];
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    throw new Error('the answer has another number of entities than were asked for');
  }
}

/** The path of an error if it leads into the data: not where the list of entities itself failed. */
function ownPath({ path }: GraphQLFormattedError): GraphQLFormattedError['path'] {
  return path?.[0] === '_entities' && typeof path[1] !== 'number' ? undefined : path;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
