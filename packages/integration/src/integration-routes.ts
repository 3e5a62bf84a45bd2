import { ENVELOPE_HEADER, type EnvelopeOpener, type Service } from '@governance/shared';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { changeRoutes } from './change-routes.js';

/**
 * What a service offers to machines beside its graph, under `/integration`, for the gateway alone: every request carries a
 * signed envelope that says who asks.
 */
export const integrationRoutes =
  (service: Service, envelopes: EnvelopeOpener): FastifyPluginAsync =>
  async (app) => {
    const askerOf = (request: FastifyRequest) => {
      const header = request.headers[ENVELOPE_HEADER];
      return envelopes.open(typeof header === 'string' ? header : undefined, {
        method: request.method,
        path: request.raw.url ?? '',
        body: '',
      });
    };
    await app.register(changeRoutes, { prefix: '/integration', source: service, askerOf });
  };
