import { ODD_REQUESTS, refuseOddRequests } from '@governance/shared';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { TrustProxy } from '../clients/access-environment.js';
import { answerErrors } from './error-answer.js';
import { requestIdOf } from './request-id.js';
import { logRequests } from './request-log.js';

const BODY_BYTES = 2 * 1024 * 1024;

/** An HTTP server with request ids, our log lines and our errors, and no routes yet. */
export function httpServer(logger: Logger, trustProxy: TrustProxy = []): FastifyInstance {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: BODY_BYTES,
    trustProxy: typeof trustProxy === 'number' ? (_, hop) => hop < trustProxy : [...trustProxy],
    genReqId: requestIdOf,
    forceCloseConnections: 'idle',
    ...ODD_REQUESTS,
  }) as unknown as FastifyInstance; // the type of a logger of one's own would run through every route
  logRequests(app);
  refuseOddRequests(app);
  answerErrors(app);
  return app;
}
