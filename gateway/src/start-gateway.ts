import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '@governance/shared';
import { quotasOf } from './clients/access-environment.js';
import type { GatewayConfig } from './config.js';
import { DevelopmentIssuer } from './dev-issuer/development-issuer.js';
import { DevelopmentKey } from './dev-issuer/development-key.js';
import { devRoutes } from './dev-issuer/dev-routes.js';
import { GraphPlaces } from './dev-issuer/graph-places.js';
import { operationExamples } from './dev-issuer/operation-examples.js';
import { faultSettingsOf } from './fault-environment.js';
import { createGateway } from './gateway.js';
import { Identity } from './identity/identity.js';
import { remoteIssuers } from './identity/trusted-issuer.js';
import { limitsOf } from './limits/gateway-limits.js';
import { createLogger } from './logger.js';
import { followSupergraph } from './reload/follow-supergraph.js';

/** A supergraph; by default the one that was composed at build time and checked in. Throws when the file is missing. */
export const readSupergraph = (file = join(__dirname, '../supergraph.graphql')): string =>
  readFileSync(file, 'utf8');

/** The gateway as a process of its own, over HTTP to its subgraphs. Throws what its parts throw at start. */
export async function startGateway(
  config: GatewayConfig,
  supergraphSdl = readSupergraph(config.SUPERGRAPH_FILE),
): Promise<Running & { readonly url: string }> {
  const issuer = await developmentIssuer(config);
  const logger = createLogger(config.LOG_LEVEL);
  const [key] = config.ENVELOPE_KEYS;
  const serviceRequests = { url: config.SERVICE_REQUESTS_URL, key };
  const gateway = await createGateway({
    supergraphSdl,
    subgraphs: {
      organization: { url: config.ORGANIZATION_URL, key },
      grid: { url: config.GRID_URL, key },
      'service-requests': serviceRequests,
      volunteers: { url: config.VOLUNTEERS_URL, key },
    },
    integrations: { 'service-requests': serviceRequests },
    identity: new Identity([...remoteIssuers(config), ...(issuer ? [issuer.trusted] : [])]),
    logger,
    settings: settingsOf(config),
  });
  if (issuer)
    devRoutes(gateway.app, {
      issuer,
      places: new GraphPlaces(gateway.ask),
      variables: operationExamples(gateway.ask),
    });
  const url = await gateway.listen({ host: config.HOST, port: config.PORT });
  logger.info({ url }, 'the gateway is listening');
  const file = config.SUPERGRAPH_FILE;
  const endFollowing = file
    ? followSupergraph({ file, reload: gateway.reload, log: logger })
    : () => undefined;
  return {
    url,
    stop: () => {
      endFollowing();
      return gateway.stop();
    },
  };
}

const settingsOf = (config: GatewayConfig) => ({
  subgraphTimeoutMs: config.SUBGRAPH_TIMEOUT_MS,
  faults: faultSettingsOf(config),
  introspection: config.INTROSPECTION ?? config.NODE_ENV !== 'production',
  dataNotice: config.DATA_NOTICE,
  drainDelayMs: config.DRAIN_DELAY_MS,
  drainLimitMs: config.DRAIN_LIMIT_MS,
  access: {
    databaseUrl: config.GATEWAY_DATABASE_URL,
    quotas: quotasOf(config),
    origins: config.CORS_ORIGINS,
  },
  trustProxy: config.TRUST_PROXY,
  limits: limitsOf(config),
});

async function developmentIssuer(config: GatewayConfig): Promise<DevelopmentIssuer | null> {
  if (!config.DEV_ISSUER) return null;
  return new DevelopmentIssuer({
    issuer: config.DEV_ISSUER_URL ?? `http://127.0.0.1:${String(config.PORT)}`,
    audience: config.OIDC_AUDIENCE,
    key: await DevelopmentKey.load(config.DEV_ISSUER_KEY_FILE),
    environment: config.NODE_ENV,
  });
}
