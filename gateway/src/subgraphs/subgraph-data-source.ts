import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { ANONYMOUS, type DomainErrorCode, type SubgraphName } from '@governance/shared';
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context.js';
import { BulkheadFullError } from './bulkhead.js';
import { DeadlineError, GoneError, withinDeadline } from './deadline.js';
import { deduplicated } from './entity-deduplication.js';
import type { FaultSettings } from './fault-settings.js';
import { flightKey } from './flight-key.js';
import { GuardedTransport } from './guarded-transport.js';
import { type Loss, lossOf } from './lost-path.js';
import { isPublic, publicError } from './public-error.js';
import { SingleFlight } from './single-flight.js';
import type { SubgraphOperation, SubgraphResponse, Transport } from './transport.js';
import { assertUsable } from './usable-response.js';
import { wireCopy } from './wire-copy.js';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type ProcessResponse = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

/** What the residents' clients call the four subgraphs. */
const SPOKEN: Readonly<Record<SubgraphName, string>> = {
  organization: '组织',
  grid: '网格',
  'service-requests': '诉求',
  volunteers: '志愿',
};

/** How long a fetch may take, and what else keeps one subgraph from being everybody's trouble. */
export interface FetchLimits {
  readonly timeoutMs: number;
  readonly faults: FaultSettings;
}

/** One subgraph behind the gateway: whatever happens to a fetch, the client gets data or typed errors with a path. */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  private readonly guarded: GuardedTransport;
  private readonly flights = new SingleFlight<SubgraphResponse>();

  constructor(
    readonly name: SubgraphName,
    private readonly transport: Transport,
    private readonly limits: FetchLimits,
  ) {
    this.guarded = new GuardedTransport(transport, { ...limits, assertUsable });
  }

  async process(options: Options): Promise<ProcessResponse> {
    try {
      return this.cleaned(await this.fetch(options), options);
    } catch (error) {
      return { errors: [this.lost(error, options)] };
    }
  }

  /** Whether the subgraph answers GraphQL within the time given. */
  async isUp(milliseconds: number): Promise<boolean> {
    const asker = { viewer: ANONYMOUS, requestId: 'readiness' };
    const probe = (signal: AbortSignal) =>
      this.transport.send({ query: '{ __typename }' }, asker, { signal, milliseconds });
    return withinDeadline(milliseconds, probe).then(
      ({ data }) => data?.['__typename'] === 'Query',
      () => false,
    );
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  private async fetch(options: Options): Promise<SubgraphResponse> {
    const { viewer, requestId, client } = incoming(options).context;
    const { request, fanOut } = deduplicated(requestOf(options));
    const milliseconds = Math.min(this.limits.timeoutMs, (client?.until ?? Infinity) - performance.now());
    if (milliseconds <= 0) throw new DeadlineError(0);
    const asker = { viewer, requestId };
    const fly = (signal: AbortSignal) =>
      this.flights.fly({
        key: flightKey(request, asker),
        signal,
        milliseconds,
        ask: (wanted) => this.guarded.send(request, asker, { signal: wanted, milliseconds }),
        copy: (answer) => wireCopy(answer) as SubgraphResponse,
      });
    return fanOut(await withinDeadline(milliseconds, fly, isRead(options) ? client?.gone : undefined));
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
    const { log } = incoming(options).context;
    if (error instanceof GoneError) log.debug({ subgraph: this.name }, 'a client left before its answer');
    else log.warn({ subgraph: this.name, err: error }, 'a fetch was lost');
    const { path, fields } = lossIn(options);
    const [code, what] = outcomeOf(error);
    return {
      message: `${SPOKEN[this.name]}服务${what},请稍后重试`,
      path,
      extensions: { code, subgraph: this.name, fields },
    };
  }
}

function outcomeOf(error: unknown): readonly [code: DomainErrorCode, what: string] {
  if (error instanceof DeadlineError) return ['TIMEOUT', '未能及时答复'];
  if (error instanceof BulkheadFullError) return ['OVERLOADED', '繁忙'];
  return ['SUBGRAPH_UNAVAILABLE', '暂时不可用'];
}

/** A client that leaves ends what it only asked; what it changes is finished, with all parts of its answer. */
const isRead = (options: Options): boolean =>
  incoming(options).incomingRequestContext.operation.operation !== OperationTypeNode.MUTATION;

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

/** The path of an error if it leads into the data: not where the list of entities itself failed. */
function ownPath({ path }: GraphQLFormattedError): GraphQLFormattedError['path'] {
  return path?.[0] === '_entities' && typeof path[1] !== 'number' ? undefined : path;
}
