import type { FastifyInstance } from 'fastify';
import { REQUEST_ID_HEADER } from './request-id.js';

/** One line for each request, without query string, body or headers; the request id goes back to the caller. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const level = reply.statusCode >= 500 ? 'warn' : PROBES.has(routeOptions.url ?? '') ? 'debug' : 'info';
    request.log[level](
      {
        method,
        route: routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}

const PROBES: ReadonlySet<string> = new Set(['/live', '/ready']);
