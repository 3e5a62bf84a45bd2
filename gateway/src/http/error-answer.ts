import { DomainError } from '@governance/shared';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { MASKED } from '../subgraphs/public-error.js';

/** An error outside of GraphQL in the shape that GraphQL clients know: `{ errors: [{ message, extensions }] }`. */
export function sendError(reply: FastifyReply, status: number, error: DomainError): FastifyReply {
  const { message, code, details } = error;
  return reply.code(status).send({ errors: [{ message, extensions: { code, ...details } }] });
}

/** Gives every error of this server that shape, and masks what is not the client's doing. */
export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_, reply) => sendError(reply, 404, new DomainError('NOT_FOUND', '没有这个地址')));
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status === 413) return sendError(reply, 413, new DomainError('REQUEST_TOO_LARGE', '请求体过大'));
    if (status < 500) {
      const extensions = { code: 'BAD_REQUEST' };
      return reply.code(status).send({ errors: [{ message: '请求格式不正确', extensions }] });
    }
    request.log.error({ err: error }, 'the gateway failed inside');
    return reply.code(500).send({ errors: [MASKED] });
  });
}

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
