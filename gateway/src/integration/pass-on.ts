import { ENVELOPE_HEADER, DomainError, sealEnvelope, type SubgraphRequest } from '@governance/shared';
import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import { Agent } from 'undici';
import { sendError } from '../http/error-answer.js';
import type { HttpTarget } from '../subgraphs/http-transport.js';

interface PassOnOptions {
  readonly target: HttpTarget;
  readonly askerOf: (request: FastifyRequest) => SubgraphRequest;
}

/** Streams stay open for minutes and must not take the connections of queries. */
const CONNECTIONS = 256;
const ANSWER_BEGINS_WITHIN_MS = 10_000;
/** Two heartbeats of a stream missed, and one that is late. */
const SILENCE_MS = 40_000;
/** What of a service's answer its reader gets. */
const HEADERS = ['content-type', 'cache-control', 'x-accel-buffering', 'www-authenticate', 'retry-after'];

/** Passes requests for changes on to a service of another process, signed, and its answer back as it comes. */
export const passOn: FastifyPluginCallback<PassOnOptions> = (app, { target, askerOf }, done) => {
  const { origin, pathname } = new URL(target.url);
  const agent = new Agent({
    connections: CONNECTIONS,
    headersTimeout: ANSWER_BEGINS_WITHIN_MS,
    bodyTimeout: SILENCE_MS,
  });
  const stopping = new AbortController();
  app.addHook('preClose', (closed) => {
    stopping.abort();
    closed();
  });
  app.addHook('onClose', () => agent.destroy());

  app.get('/changes', async (request, reply) => {
    const path = `${pathname.replace(/\/$/, '')}/integration/changes${queryOf(request)}`;
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort();
    });
    const envelope = sealEnvelope(askerOf(request), { method: 'GET', path, body: '' }, target.key);
    try {
      const answer = await agent.request({
        origin,
        path,
        method: 'GET',
        headers: { [ENVELOPE_HEADER]: envelope, 'x-request-id': request.id },
        signal: AbortSignal.any([gone.signal, stopping.signal]),
      });
      for (const name of HEADERS) {
        const value = answer.headers[name];
        if (value !== undefined) void reply.header(name, value);
      }
      void reply.header('connection', 'close');
      // A service that breaks off in the middle ends the stream; its reader comes again.
      answer.body.on('error', () => answer.body.destroy());
      return await reply.code(answer.statusCode).send(answer.body);
    } catch (error) {
      request.log.warn({ err: error }, 'a service could not be reached for its changes');
      return sendError(reply, 503, new DomainError('SUBGRAPH_UNAVAILABLE', '该服务暂时不可用,请稍后重试'));
    }
  });
  done();
};

/** `Last-Event-ID` becomes a part of the address, which the envelope covers; no header of the client passes through. */
function queryOf(request: FastifyRequest): string {
  const parameters = new URL(request.raw.url ?? '', 'http://gateway').searchParams;
  const lastEventId = request.headers['last-event-id'];
  if (typeof lastEventId === 'string') parameters.set('after', lastEventId);
  const query = parameters.toString();
  return query ? `?${query}` : '';
}
