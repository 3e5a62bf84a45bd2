import { DomainError, type DomainErrorCode } from '@governance/shared';
import type { FastifyInstance } from 'fastify';

const STATUS: Partial<Record<DomainErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  OVERLOADED: 503,
  IDENTITY_UNAVAILABLE: 503,
};

const RETRY_AFTER_SECONDS = 5;

/** Errors in the shape that GraphQL clients know, `{ errors: [{ message, extensions }] }`, with the status of HTTP. */
export function answerErrorsInJson(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof DomainError)) {
      request.log.error({ err: error }, 'changes could not be told');
      return reply
        .code(500)
        .send({ errors: [{ message: '服务内部错误', extensions: { code: 'INTERNAL' } }] });
    }
    const { code, message, details } = error;
    // Nobody signed in is asked to sign in; whoever is signed in would gain nothing by doing so again.
    const isNobody = details['authenticated'] === false;
    const status = isNobody ? 401 : (STATUS[code] ?? 400);
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    if (status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
    return reply.code(status).send({ errors: [{ message, extensions: { code, ...details } }] });
  });
}
