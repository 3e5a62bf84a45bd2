import { changeRoutes, type ChangeSource } from '@governance/integration';
import type { SubgraphName } from '@governance/shared';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { preflightRoute } from '../clients/cors.js';
import type { FrontDoor } from '../clients/front-door.js';
import type { HttpTarget } from '../subgraphs/http-transport.js';
import { passOn } from './pass-on.js';

/** Where a service's routes for machines are: in this process, or at an address. */
export type IntegrationTarget = { readonly source: ChangeSource } | HttpTarget;

interface IntegrationGateOptions {
  readonly door: FrontDoor;
  readonly integrations: Readonly<Partial<Record<SubgraphName, IntegrationTarget>>>;
}

/**
 * `/integration/{service}/…`: what services offer to machines beside the graph. Who asks is found out here, once; a service
 * of another process gets a signed request and none of the client's headers.
 */
export const integrationGate: FastifyPluginAsync<IntegrationGateOptions> = async (app, options) => {
  const { door, integrations } = options;
  const askerOf = (request: FastifyRequest) => ({
    viewer: door.callerOf(request).viewer,
    requestId: request.id,
  });
  preflightRoute(app, '/*', (origin) => door.isListed(origin));
  app.addHook('onRequest', (request, reply) =>
    request.method === 'OPTIONS' ? Promise.resolve() : door.admitOther(request, reply),
  );
  for (const [name, target] of Object.entries(integrations)) {
    const prefix = `/${name}`;
    if ('source' in target) await app.register(changeRoutes, { prefix, source: target.source, askerOf });
    else await app.register(passOn, { prefix, target, askerOf });
  }
};
