import { setTimeout as sleep } from 'node:timers/promises';
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
  parseFieldKeys,
} from '@governance/shared';
import type { Logger } from 'pino';
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
const FIRST_COPY_LIMIT_MS = 30_000;

/** Gateway and four subgraphs in this process; subgraphs are called in memory. Nothing is left when a part fails. */
export async function startOneProcess(options: OneProcessOptions): Promise<OneProcess> {
  const services = await openServices(options);
  try {
    for (const service of Object.values(services)) service.start();
    await untilFilled(Object.values(services), options.logger);
    const gateway = await gatewayOf(services, options);
    const url = await gateway.listen(options);
    return {
      url,
      issuer: issuerOf(options),
      services,
      stop: () => gateway.stop().then(() => stopServices(services)),
    };
  } catch (error) {
    await stopServices(services);
    throw error;
  }
}

/** What a service copies of others is there before anybody asks: a first copy takes a moment, later starts find it. */
async function untilFilled(services: readonly Service[], logger: Logger): Promise<void> {
  const limit = Date.now() + FIRST_COPY_LIMIT_MS;
  for (;;) {
    const states = await Promise.all(services.map((service) => service.readiness()));
    const waiting = services.filter((_, index) => states[index]?.ready !== true).map(({ name }) => name);
    if (waiting.length === 0) return;
    if (Date.now() > limit) {
      logger.warn({ waiting }, 'services start without a full copy of what others own');
      return;
    }
    await sleep(20);
  }
}

async function openServices({
  databases,
  logger,
  onStatement,
  contactKeys,
}: OneProcessOptions): Promise<Readonly<Record<SubgraphName, Service>>> {
  const open = (name: SubgraphName, feeds: ServiceOptions['feeds']) =>
    SERVICES[name].open({
      databaseUrl: databases[name].appUrl,
      feeds,
      cities: [],
      logger,
      onStatement,
      contactKeys: parseFieldKeys(contactKeys),
    });
  const grid = await open('grid', {});
  const [requests, volunteers] = await Promise.all([
    open('service-requests', { grid: grid.feed }),
    open('volunteers', { grid: grid.feed }),
  ]);
  const feeds = { grid: grid.feed, 'service-requests': requests.feed, volunteers: volunteers.feed };
  return { organization: await open('organization', feeds), grid, 'service-requests': requests, volunteers };
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

/** Whoever follows others ends before they do: organization follows all, all follow grid. */
async function stopServices({
  organization,
  grid,
  ...others
}: Readonly<Record<SubgraphName, Service>>): Promise<void> {
  await organization.stop();
  await Promise.all(Object.values(others).map((service) => service.stop()));
  await grid.stop();
}
