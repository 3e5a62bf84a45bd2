import { DomainError } from '@governance/shared';
import type { FastifyInstance } from 'fastify';
import { sendError } from './error-answer.js';

/**
 * Says that an address takes POST alone. A question in an address would stand in logs and histories, and could be put
 * there by a link.
 */
export function refuseOtherMethods(app: FastifyInstance, url: string): void {
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url,
    handler: (_, reply) => sendError(reply.header('allow', 'POST'), 405, NOT_ALLOWED),
  });
}

const NOT_ALLOWED = new DomainError('METHOD_NOT_ALLOWED', '该地址只支持POST请求');
