import type { FastifyInstance } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import { errorBody } from './error-body.js';

/**
 * Says that an address takes POST alone. A question in an address would stand in logs and histories, and could be put
 * there by a link.
 */
export function refuseOtherMethods(app: FastifyInstance, url: string): void {
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url,
    handler: (_, reply) => reply.code(405).header('allow', 'POST').send(errorBody(NOT_ALLOWED)),
  });
}

const NOT_ALLOWED = new DomainError('METHOD_NOT_ALLOWED', '该地址只支持POST请求');
