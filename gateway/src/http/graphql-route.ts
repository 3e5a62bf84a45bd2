import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { ANONYMOUS, DomainError, refuseOtherMethods, type Viewer } from '@governance/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.js';
import { asGraphqlError } from '../documents/document-rules-plugin.js';
import type { Identity } from '../identity/identity.js';
import type { DocumentGuard } from '../limits/document-guard.js';
import { sendError } from './error-answer.js';

/** `POST /graphql`: finds out who asks before a byte of the document is looked at. */
export function graphqlRoute(
  app: FastifyInstance,
  server: ApolloServer<GatewayContext>,
  identity: Identity,
  guard: DocumentGuard,
): void {
  const viewers = new WeakMap<FastifyRequest, Viewer>();
  app.route({
    method: 'POST',
    url: '/graphql',
    onRequest: async (request, reply) => {
      try {
        viewers.set(request, await identity.viewerOf(request.headers.authorization));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await refuse(reply, error);
      }
    },
    handler: fastifyApolloHandler(server, {
      context: (request) => {
        const refusal = guard.check(request.body);
        if (refusal) return Promise.reject(asGraphqlError(refusal));
        return Promise.resolve({
          viewer: viewers.get(request) ?? ANONYMOUS,
          requestId: request.id,
          log: request.log as Logger,
        });
      },
    }),
  });
  refuseOtherMethods(app, '/graphql');
}

function refuse(reply: FastifyReply, error: DomainError): FastifyReply {
  if (error.code === 'IDENTITY_UNAVAILABLE') return sendError(reply, 503, error);
  return sendError(reply.header('www-authenticate', 'Bearer'), 401, error);
}
