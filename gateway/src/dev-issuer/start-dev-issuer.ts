import { listen, type Running } from '@governance/shared';
import { httpServer } from '../http/http-server.js';
import { createLogger } from '../logger.js';
import { askGateway } from './ask-gateway.js';
import type { DevIssuerConfig } from './config.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { DevelopmentKey } from './development-key.js';
import { devRoutes } from './dev-routes.js';
import { GraphPlaces } from './graph-places.js';
import { operationExamples } from './operation-examples.js';

/** The development issuer as a process of its own. Throws in production and when the port is taken. */
export async function startDevIssuer(config: DevIssuerConfig): Promise<Running & { readonly url: string }> {
  const issuer = new DevelopmentIssuer({
    issuer: config.DEV_ISSUER_URL,
    audience: config.OIDC_AUDIENCE,
    key: await DevelopmentKey.load(config.DEV_ISSUER_KEY_FILE),
    environment: config.NODE_ENV,
  });
  const logger = createLogger(config.LOG_LEVEL);
  const app = httpServer(logger);
  app.get('/live', () => ({ status: 'live' }));
  const ask = askGateway(config.GATEWAY_URL);
  devRoutes(app, { issuer, places: new GraphPlaces(ask), variables: operationExamples(ask) });
  const url = await listen(app, { host: config.HOST, port: config.PORT });
  logger.info({ url }, 'the development issuer is listening');
  return { url, stop: () => app.close() };
}
