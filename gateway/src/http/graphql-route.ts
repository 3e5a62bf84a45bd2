import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { refuseOtherMethods } from '@governance/shared';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { preflightRoute } from '../clients/cors.js';
import type { FrontDoor } from '../clients/front-door.js';
import type { GatewayContext } from '../context.js';
import { asGraphqlError } from '../documents/document-rules-plugin.js';
import type { DocumentGuard } from '../limits/document-guard.js';
import type { LiveServer } from '../reload/live-server.js';
import { clientOf } from './client-patience.js';

/** `POST /graphql`: finds out who asks before a byte of the document is looked at. */
export function graphqlRoute(
  app: FastifyInstance,
  server: LiveServer,
  door: FrontDoor,
  guard: DocumentGuard,
): void {
  preflightRoute(app, '/graphql', (origin) => door.isListed(origin));
  app.route({
    method: 'POST',
    url: '/graphql',
    onRequest: door.admit,
    preHandler: door.admitOperation,
    handler: fastifyApolloHandler(server as unknown as ApolloServer<GatewayContext>, {
      context: (request) => {
        const refusal = guard.check(request.body);
        if (refusal) return Promise.reject(asGraphqlError(refusal));
        const caller = door.callerOf(request);
        return Promise.resolve({
          viewer: caller.viewer,
          requestId: request.id,
          log: request.log as Logger,
          client: clientOf(request),
          caller,
        });
      },
    }),
  });
  refuseOtherMethods(app, '/graphql');
}
