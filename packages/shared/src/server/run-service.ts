import type { FastifyPluginAsync } from 'fastify';
import pino from 'pino';
import { feedRoutes } from '../events/feed-routes.js';
import { HttpFeedSource } from '../events/http-feed-source.js';
import { EnvelopeOpener } from '../trust/envelope.js';
import { runUntilSignal } from './run-until-signal.js';
import { loadServiceConfig, type ServiceConfig } from './service-config.js';
import type { Service, ServiceOptions } from './service.js';
import { type RunningServer, startSubgraph } from './start-subgraph.js';
import type { SubgraphName } from './subgraph.js';

/** Opens one service on given options, e.g. `openGridService`. */
export type OpenService = (options: ServiceOptions) => Promise<Service>;

/** Routes beside the graph and the feed. They open envelopes themselves. */
export type FurtherRoutes = (service: Service, envelopes: EnvelopeOpener) => FastifyPluginAsync;

/** The whole life of a service in a process of its own: reads the environment, serves, ends on SIGTERM or Ctrl-C. */
export function runService(
  name: SubgraphName,
  open: OpenService,
  env: NodeJS.ProcessEnv,
  furtherRoutes?: FurtherRoutes,
): void {
  runUntilSignal(() => serveService(name, open, loadServiceConfig(env), furtherRoutes));
}

/** Serves a service over HTTP: the graph for the gateway, the feed for other subgraphs. */
export async function serveService(
  name: SubgraphName,
  open: OpenService,
  config: ServiceConfig,
  furtherRoutes?: FurtherRoutes,
): Promise<RunningServer> {
  const logger = pino({ name, level: config.LOG_LEVEL });
  const service = await open({
    databaseUrl: config.DATABASE_URL,
    feeds: feedsOf(name, config),
    cities: config.CITIES,
    logger,
    contactKeys: config.CONTACT_KEYS,
    dutyCardBaseUrl: config.DUTY_CARD_BASE_URL,
  });
  const envelopes = new EnvelopeOpener(config.ENVELOPE_KEYS);
  service.start();
  const server = await startSubgraph(service, {
    host: config.HOST,
    port: config.PORT,
    envelopes,
    logger,
    readiness: () => service.readiness(),
    routes: async (app) => {
      await app.register(feedRoutes, { feed: service.feed, opener: envelopes });
      if (furtherRoutes) await app.register(furtherRoutes(service, envelopes));
    },
  });
  logger.info({ url: server.url }, 'subgraph listens');
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await service.stop();
    },
  };
}

/** The feeds of the services whose origins are configured. */
function feedsOf(reader: SubgraphName, config: ServiceConfig): ServiceOptions['feeds'] {
  const [key] = config.ENVELOPE_KEYS;
  const origins: Partial<Record<SubgraphName, string | undefined>> = {
    organization: config.ORGANIZATION_URL,
    grid: config.GRID_URL,
    'service-requests': config.SERVICE_REQUESTS_URL,
    volunteers: config.VOLUNTEERS_URL,
  };
  return Object.fromEntries(
    Object.entries(origins).flatMap(([name, url]) =>
      url === undefined ? [] : [[name, new HttpFeedSource({ name, url, reader, key })]],
    ),
  );
}
