import { whenGone } from '@governance/shared';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ClientPatience } from '../context.js';

const clients = new WeakMap<FastifyRequest, ClientPatience>();

/** From the moment in which a request arrives its answer has a time limit, and its client may leave. */
export function watchClients(app: FastifyInstance, operationTimeoutMs: number): void {
  app.addHook('onRequest', (request, reply, done) => {
    clients.set(request, { until: performance.now() + operationTimeoutMs, gone: whenGone(reply.raw) });
    done();
  });
}

/** How long the client of a request waits. */
export const clientOf = (request: FastifyRequest): ClientPatience | undefined => clients.get(request);
