import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyPluginAsync, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '../errors/domain-error.js';
import { formatError, isFault } from '../graphql/format-error.js';
import { ENVELOPE_HEADER, type EnvelopeOpener } from '../trust/envelope.js';
import { audienceRuleOf } from '../trust/audience-rule-of.js';
import type { AudienceRule } from '../trust/audience-rule.js';
import { documentStore } from './document-store.js';
import { endingReads, endingReadsPlugin } from './ending-reads.js';
import { errorBody } from './error-body.js';
import { listen } from './listen.js';
import { ODD_REQUESTS, refuseOddRequests } from './refuse-odd-requests.js';
import { refuseOtherMethods } from './refuse-other-methods.js';
import type { SubgraphRequest, SubgraphRuntime } from './subgraph.js';

/** What a subgraph's server needs besides the subgraph. */
export interface SubgraphServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly envelopes: EnvelopeOpener;
  readonly logger: Logger;
  /** Whether the subgraph can answer now, with details for a person: database, first copies, lag. */
  readonly readiness: () => Promise<{ readonly ready: boolean; readonly details: object }>;
  /** Further routes, such as the feed that other subgraphs read. They open envelopes themselves. */
  readonly routes?: FastifyPluginAsync;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

const BODY_LIMIT_BYTES = 2 * 1024 * 1024;
const TOO_LARGE = new DomainError('REQUEST_TOO_LARGE', '请求体过大');
const NOT_FOUND = new DomainError('NOT_FOUND', '没有这个地址');

/** Serves a subgraph over HTTP. Only signed requests of the gateway reach the graph; the rest gets 401. */
export async function startSubgraph(
  subgraph: SubgraphRuntime,
  options: SubgraphServerOptions,
): Promise<RunningServer> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    logger: false,
    ...ODD_REQUESTS,
  });
  refuseOddRequests(app);
  const rawBodies = keepRawBodies(app);
  const contexts = new WeakMap<FastifyRequest, object>();
  const apollo = await startApollo(subgraph, app, options.logger);

  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error instanceof DomainError ? 401 : (error.statusCode ?? 500);
    if (status >= 500) options.logger.error({ err: error }, 'request failed');
    if (status === 413) return reply.status(status).send(errorBody(TOO_LARGE));
    const code =
      error instanceof DomainError ? error.code : status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    const message =
      error instanceof DomainError ? error.message : status >= 500 ? '服务内部错误' : '请求无法识别';
    return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  });
  app.setNotFoundHandler((_request, reply) => reply.status(404).send(errorBody(NOT_FOUND)));
  app.get('/live', () => ({ status: 'live' }));
  app.get('/ready', async (_request, reply) => {
    const { ready, details } = await options.readiness();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', ...details });
  });
  app.post('/graphql', {
    preHandler: (request, _reply, done) => {
      contexts.set(request, subgraph.contextFor(openEnvelope(request, rawBodies, options.envelopes)));
      done();
    },
    handler: endingReads(
      fastifyApolloHandler(apollo, {
        context: (request) => Promise.resolve(contexts.get(request) ?? {}),
      }),
    ),
  });
  refuseOtherMethods(app, '/graphql');
  if (options.routes) await app.register(options.routes);
  const url = await listen(app, options);
  return {
    url,
    stop: async () => {
      await apollo.stop();
      await app.close();
    },
  };
}

function openEnvelope(
  request: FastifyRequest,
  rawBodies: WeakMap<FastifyRequest, string>,
  envelopes: EnvelopeOpener,
) {
  const header = request.headers[ENVELOPE_HEADER];
  return envelopes.open(typeof header === 'string' ? header : undefined, {
    method: request.method,
    path: request.url,
    body: rawBodies.get(request) ?? '',
  });
}

/** An envelope covers the bytes of a body, so they are kept beside the parsed one. */
function keepRawBodies(app: FastifyInstance): WeakMap<FastifyRequest, string> {
  const bodies = new WeakMap<FastifyRequest, string>();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    bodies.set(request, body as string);
    try {
      done(null, JSON.parse(body as string));
    } catch {
      done(Object.assign(new Error('The body is not JSON'), { statusCode: 400 }));
    }
  });
  return bodies;
}

async function startApollo(
  subgraph: SubgraphRuntime,
  app: FastifyInstance,
  logger: Logger,
): Promise<ApolloServer> {
  const apollo = new ApolloServer({
    schema: subgraph.schema,
    formatError,
    introspection: true,
    documentStore: documentStore(),
    // Nobody but the gateway may ask, and it asks for what is there.
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      fastifyApolloDrainPlugin(app),
      audienceCheck(await audienceRuleOf(subgraph)),
      endingReadsPlugin,
      faultLog(logger),
    ],
    logger,
  });
  await apollo.start();
  return apollo;
}

const audienceCheck = (rule: AudienceRule): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, contextValue }) => {
        const refusal = rule.check({ document, ...(contextValue as SubgraphRequest) });
        return refusal ? Promise.reject(refusal) : Promise.resolve();
      },
    }),
});

/** What is masked towards the client is written down here in full. */
function faultLog(logger: Logger): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          const { requestId } = contextValue as Partial<SubgraphRequest>;
          for (const err of errors) {
            if (isFault(err, err.toJSON()))
              logger.error({ requestId, err: err.originalError ?? err, path: err.path }, 'field failed');
          }
          return Promise.resolve();
        },
      }),
  };
}
