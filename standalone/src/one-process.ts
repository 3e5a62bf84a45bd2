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
  readLimits,
  readSupergraph,
} from '@governance/gateway';
import {
  type Running,
  type Service,
  type ServiceOptions,
  SUBGRAPHS,
  type SubgraphName,
  parseFieldKeys,
} from '@governance/shared';
import type { Logger } from 'pino';
import { FEEDS_READ } from './feeds-read.js';
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
  /** The gateway's database, for API keys; none when left out. */
  readonly gatewayDatabaseUrl?: string | null;
  readonly subgraphTimeoutMs?: number;
  /** Variables of the gateway that say how much a client may ask for; the defaults otherwise. */
  readonly limits?: Readonly<Record<string, string>>;
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
  const feeds = lateFeeds();
  const services = await openServices(options, feeds);
  const stopAll = () => {
    for (const feed of Object.values(feeds)) feed.readFrom(null);
    return stopServices(services);
  };
  try {
    for (const name of SUBGRAPHS) feeds[name].readFrom(services[name].feed);
    for (const service of Object.values(services)) service.start();
    await untilFilled(Object.values(services), options.logger);
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

type LateFeeds = Readonly<Record<SubgraphName, LateFeed>>;

/** Services read each other's feeds, so that none can be there before all others. */
const lateFeeds = (): LateFeeds => ({
  organization: new LateFeed('organization'),
  grid: new LateFeed('grid'),
  'service-requests': new LateFeed('service-requests'),
  volunteers: new LateFeed('volunteers'),
});

async function openServices(
  { databases, logger, onStatement, contactKeys }: OneProcessOptions,
  feeds: LateFeeds,
): Promise<Readonly<Record<SubgraphName, Service>>> {
  const opened: [SubgraphName, Service][] = [];
  // One after the other: a schema is built without a pause, in which another service's connection would run out of time.
  for (const name of SUBGRAPHS) {
    const service = await SERVICES[name].open({
      databaseUrl: databases[name].appUrl,
      feeds: Object.fromEntries(FEEDS_READ[name].map((read) => [read, feeds[read]])),
      cities: [],
      logger,
      onStatement,
      contactKeys: parseFieldKeys(contactKeys),
    });
    opened.push([name, service]);
  }
  return Object.fromEntries(opened) as Record<SubgraphName, Service>;
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
    integrations: { 'service-requests': { source: services['service-requests'] } },
    identity: new Identity([issuer.trusted]),
    logger,
    settings: {
      subgraphTimeoutMs,
      introspection: true,
      dataNotice,
      drainDelayMs: 0,
      drainLimitMs: 10_000,
      access: { databaseUrl: options.gatewayDatabaseUrl ?? undefined },
      limits: readLimits(options.limits ?? {}),
    },
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
