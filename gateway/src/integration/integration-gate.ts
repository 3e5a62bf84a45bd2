import { changeRoutes, type ChangeSource } from '@governance/integration';
import { ANONYMOUS, DomainError, type SubgraphName, type Viewer } from '@governance/shared';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Identity } from '../identity/identity.js';
import type { HttpTarget } from '../subgraphs/http-transport.js';
import { sendError } from '../http/error-answer.js';
import { passOn } from './pass-on.js';

/** Where a service's routes for machines are: in this process, or at an address. */
export type IntegrationTarget = { readonly source: ChangeSource } | HttpTarget;

interface IntegrationGateOptions {
  readonly identity: Identity;
  readonly integrations: Readonly<Partial<Record<SubgraphName, IntegrationTarget>>>;
}

/**
 * `/integration/{service}/…`: what services offer to machines beside the graph. Who asks is found out here, once; a service
 * of another process gets a signed request and none of the client's headers.
 */
export const integrationGate: FastifyPluginAsync<IntegrationGateOptions> = async (app, options) => {
  const { identity, integrations } = options;
  app.addHook('onRequest', async (request, reply) => {
    try {
      viewers.set(request, await identity.viewerOf(request.headers.authorization));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'IDENTITY_UNAVAILABLE') return sendError(reply, 503, error);
      return sendError(reply.header('www-authenticate', 'Bearer'), 401, error);
    }
  });
  for (const [name, target] of Object.entries(integrations)) {
    const prefix = `/${name}`;
    if ('source' in target) await app.register(changeRoutes, { prefix, source: target.source, askerOf });
    else await app.register(passOn, { prefix, target, askerOf });
  }
};

const viewers = new WeakMap<FastifyRequest, Viewer>();

const askerOf = (request: FastifyRequest) => ({
  viewer: viewers.get(request) ?? ANONYMOUS,
  requestId: request.id,
});
