import './telemetry-off.js';
import { type Address, ANONYMOUS, AudienceRule, listen, type SubgraphName } from '@governance/shared';
import type { FastifyInstance } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { adminRoutes } from './clients/admin/admin-routes.js';
import type { TrustProxy } from './clients/access-environment.js';
import { type AccessSettings, type ClientAccess, openAccess } from './clients/client-access.js';
import { supergraphIndexOf } from './documents/supergraph-index.js';
import { apolloServer } from './http/apollo-server.js';
import { certificatePage } from './http/certificate-page.js';
import { watchClients } from './http/client-patience.js';
import { drain } from './http/drain.js';
import { explorerRoutes } from './http/explorer-routes.js';
import { graphqlRoute } from './http/graphql-route.js';
import { healthRoutes } from './http/health-routes.js';
import { httpServer } from './http/http-server.js';
import { shedLoad } from './http/load-shedding.js';
import { Readiness } from './http/readiness.js';
import type { Identity } from './identity/identity.js';
import { CostRule } from './limits/cost-rule.js';
import { DocumentCosts } from './limits/document-costs.js';
import { DocumentGuard } from './limits/document-guard.js';
import { DEFAULT_LIMITS, type GatewayLimits } from './limits/gateway-limits.js';
import { LiveServer } from './reload/live-server.js';
import { PopularDocuments } from './reload/popular-documents.js';
import { startWarm } from './reload/start-warm.js';
import { DEFAULT_FAULT_SETTINGS, type FaultSettings } from './subgraphs/fault-settings.js';
import type { SubgraphDataSource } from './subgraphs/subgraph-data-source.js';
import { dataSourceOf, type SubgraphTarget } from './subgraphs/subgraph-target.js';
import { joinSupergraph } from './supergraph.js';
import { integrationGate, type IntegrationTarget } from './integration/integration-gate.js';

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: Readonly<Record<SubgraphName, SubgraphTarget>>;
  /** Services whose changes can be followed: in this process, or at an address. */
  readonly integrations?: Readonly<Partial<Record<SubgraphName, IntegrationTarget>>>;
  readonly identity: Identity;
  readonly logger: Logger;
  readonly settings: GatewaySettings;
}

/** How it behaves. */
export interface GatewaySettings {
  /** A fetch that takes longer is lost. */
  readonly subgraphTimeoutMs: number;
  /** What it does when something is slow, dead or too much; each has a default. */
  readonly faults?: Partial<FaultSettings>;
  readonly introspection: boolean;
  /** How much a client may ask for at once; the defaults of the configuration unless given. */
  readonly limits?: GatewayLimits;
  /** Says that the data are invented; in every answer's `extensions.dataNotice` and in the explorer. */
  readonly dataNotice?: string | undefined;
  /** How long `/ready` says no before new connections are refused, so that a balancer can look away. */
  readonly drainDelayMs: number;
  /** How long requests under way may take once it stops. */
  readonly drainLimitMs: number;
  /** What third parties are offered, and what anybody may spend. */
  readonly access?: AccessSettings | undefined;
  readonly trustProxy?: TrustProxy | undefined;
}

/** A gateway that has its plan of the supergraph, whether or not its subgraphs are there. */
export interface Gateway {
  /** To add routes before it listens. */
  readonly app: FastifyInstance;
  /** Answers the URL. Throws `PortTakenError`. */
  readonly listen: (address: Address) => Promise<string>;
  /** Asks the graph as nobody, from inside. */
  readonly ask: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;
  /** Serves another supergraph from now on; answers false when it is broken, and the one before goes on serving. */
  readonly reload: (supergraphSdl: string) => Promise<boolean>;
  /** Drains: readiness first, then new connections, then requests under way, then what it holds. */
  readonly stop: () => Promise<void>;
}

/** Loads the supergraph and wires the server. Throws when the supergraph is not valid. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { logger, settings, subgraphs } = options;
  const sourceOptions = { timeoutMs: settings.subgraphTimeoutMs, logger, faults: settings.faults };
  const of = (name: SubgraphName) => dataSourceOf(name, subgraphs[name], sourceOptions);
  const dataSources: Readonly<Record<SubgraphName, SubgraphDataSource>> = {
    organization: of('organization'),
    grid: of('grid'),
    'service-requests': of('service-requests'),
    volunteers: of('volunteers'),
  };
  const limits = settings.limits ?? DEFAULT_LIMITS;
  let served: GraphQLSchema | null = null;
  const access = openAccess({
    identity: options.identity,
    logger,
    settings: settings.access ?? {},
    schema: () => served,
  });
  const popular = new PopularDocuments();
  const build = async (supergraphSdl: string) => {
    const index = supergraphIndexOf(supergraphSdl);
    const costs = new DocumentCosts(index.costs);
    const supergraph = joinSupergraph(supergraphSdl, dataSources, logger);
    const server = apolloServer(supergraph, [new AudienceRule(index), new CostRule(costs, limits)], {
      ...settings,
      limits,
      logger,
      plugins: [access.payingBy((asked) => costs.costOf(asked))],
      persistedQueries: access.persistedQueries,
    });
    const started = await startWarm(server, supergraph, popular, logger);
    served = index.schema;
    return started;
  };
  const server = await LiveServer.start(build, options.supergraphSdl, logger);
  const readiness = new Readiness(Object.values(dataSources));
  const app = httpServer(logger, settings.trustProxy);
  const faults = { ...DEFAULT_FAULT_SETTINGS, ...settings.faults };
  shedLoad(app, faults);
  watchClients(app, faults.operationTimeoutMs);
  await routes(app, server, readiness, { ...options, access });
  certificatePage(app, {
    door: access.door,
    ask: (query, variables) => ask(server, logger, query, variables),
    dataNotice: settings.dataNotice ?? null,
  });
  return {
    app,
    listen: (address) => listen(app, address),
    ask: (query, variables) => ask(server, logger, query, variables),
    reload: (supergraphSdl) => server.reload(supergraphSdl),
    stop: async () => {
      await drain(app, readiness, settings);
      await server.stop();
      await access.close();
      await Promise.all(Object.values(dataSources).map((dataSource) => dataSource.close()));
    },
  };
}

async function routes(
  app: FastifyInstance,
  server: LiveServer,
  readiness: Readiness,
  { access, settings, integrations = {} }: GatewayOptions & { readonly access: ClientAccess },
): Promise<void> {
  healthRoutes(app, readiness);
  graphqlRoute(app, server, access.door, new DocumentGuard(settings.limits ?? DEFAULT_LIMITS));
  await app.register(adminRoutes, { prefix: '/admin', door: access.door, managed: access.managed });
  await app.register(integrationGate, { prefix: '/integration', door: access.door, integrations });
  await explorerRoutes(app, { dataNotice: settings.dataNotice ?? null });
}

async function ask(
  server: LiveServer,
  log: Logger,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  const contextValue = { viewer: ANONYMOUS, requestId: 'inside', log };
  const { body } = await server.executeOperation({ query, variables: { ...variables } }, { contextValue });
  if (body.kind === 'single') return body.singleResult as ExecutionResult;
  throw new Error('the gateway does not answer in parts');
}
