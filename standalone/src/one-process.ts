import {
  createGateway,
  type Gateway,
  Identity,
  DevelopmentIssuer,
  DevelopmentKey,
  devRoutes,
  GraphPlaces,
  operationExamples,
  readSupergraph,
} from '@governance/gateway';
import {
  type Running,
  type Service,
  type ServiceOptions,
  type SubgraphName,
  SUBGRAPHS,
  parseFieldKeys,
} from '@governance/shared';
import type { Logger } from 'pino';
import { LateFeed } from './late-feed.js';
import type { Databases } from './prepare-databases.js';
import { SERVICES } from './service-registry.js';

/** What the one process is made of. */
export interface OneProcessOptions {
  readonly databases: Databases;
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
  /** File with the signing key of the development issuer; made when missing. */
  readonly issuerKeyFile: string;
  /** Keys that contact data are encrypted with, `id:secret`. */
  readonly contactKeys: string;
  /** Said in every answer and in the explorer. */
  readonly dataNotice: string;
  readonly subgraphTimeoutMs?: number;
  readonly onStatement?: ServiceOptions['onStatement'];
}

/** The system in one process. */
export interface OneProcess extends Running {
  readonly url: string;
  /** What the development issuer calls itself. */
  readonly issuer: string;
  readonly services: Readonly<Record<SubgraphName, Service>>;
}

const SUBGRAPH_TIMEOUT_MS = 10_000;
const AUDIENCE = 'governance-graph';

/** Gateway and four subgraphs in this process; subgraphs are called in memory. Nothing is left when a part fails. */
export async function startOneProcess(options: OneProcessOptions): Promise<OneProcess> {
  const requestFeed = new LateFeed('service-requests');
  const services = await openServices(options, requestFeed);
  const stopAll = () => {
    requestFeed.readFrom(null);
    return stopServices(services);
  };
  try {
    for (const service of Object.values(services)) service.start();
    const gateway = await gatewayOf(services, options);
    const url = await gateway.listen(options);
    return {
      url,
      issuer: issuerOf(options),
      services,
      stop: () => gateway.stop().then(stopAll),
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function openServices(
  { databases, logger, onStatement, contactKeys }: OneProcessOptions,
  requestFeed: LateFeed,
): Promise<Readonly<Record<SubgraphName, Service>>> {
  const open = (name: SubgraphName, feeds: ServiceOptions['feeds']) =>
    SERVICES[name].open({
      databaseUrl: databases[name].appUrl,
      feeds,
      cities: [],
      logger,
      onStatement,
      contactKeys: parseFieldKeys(contactKeys),
    });
  const grid = await open('grid', { 'service-requests': requestFeed });
  const others = SUBGRAPHS.filter((name) => name !== 'grid');
  const opened = await Promise.all(
    others.map(async (name) => [name, await open(name, { grid: grid.feed })] as const),
  );
  const services = Object.fromEntries([['grid', grid], ...opened]) as Record<SubgraphName, Service>;
  requestFeed.readFrom(services['service-requests'].feed);
  return services;
}

const issuerOf = ({ host, port }: OneProcessOptions): string => `http://${host}:${String(port)}`;

async function gatewayOf(
  services: Readonly<Record<SubgraphName, Service>>,
  options: OneProcessOptions,
): Promise<Gateway> {
  const { logger, dataNotice, subgraphTimeoutMs = SUBGRAPH_TIMEOUT_MS } = options;
  const issuer = new DevelopmentIssuer({
    issuer: issuerOf(options),
    audience: AUDIENCE,
    key: await DevelopmentKey.load(options.issuerKeyFile),
    environment: 'development',
  });
  const gateway = await createGateway({
    supergraphSdl: readSupergraph(),
    subgraphs: {
      organization: { runtime: services.organization },
      grid: { runtime: services.grid },
      'service-requests': { runtime: services['service-requests'] },
      volunteers: { runtime: services.volunteers },
    },
    identity: new Identity([issuer.trusted]),
    logger,
    settings: { subgraphTimeoutMs, introspection: true, dataNotice, drainDelayMs: 0, drainLimitMs: 10_000 },
  });
  devRoutes(gateway.app, {
    issuer,
    places: new GraphPlaces(gateway.ask),
    variables: operationExamples(gateway.ask),
  });
  return gateway;
}

/** Those that follow the grid service end before it does. */
async function stopServices({ grid, ...others }: Readonly<Record<SubgraphName, Service>>): Promise<void> {
  await Promise.all(Object.values(others).map((service) => service.stop()));
  await grid.stop();
}
