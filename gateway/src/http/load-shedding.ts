import { DomainError } from '@governance/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EventLoopLag } from './event-loop-lag.js';
import { sendError } from './error-answer.js';

/** When a gateway has enough to do. */
export interface LoadLimits {
  /** Operations at once. */
  readonly operationsAtOnce: number;
  /** Mean delay of the event loop. */
  readonly busyLagMs: number;
}

const RETRY_AFTER_SECONDS = 1;
/** Whoever watches the gateway must hear from it most of all when it is busy. */
const ALWAYS_ANSWERED: ReadonlySet<string | undefined> = new Set(['/live', '/ready']);

/**
 * Refuses at once, with 503 and `OVERLOADED`, what could only be answered late: before a byte of the body is read, or at
 * least before the document is. Those who are served already are then served in time.
 */
export function shedLoad(
  app: FastifyInstance,
  limits: LoadLimits,
  lag: Pick<EventLoopLag, 'milliseconds' | 'stop'> = new EventLoopLag(),
): void {
  let operations = 0;
  const isOperation = ({ routeOptions }: FastifyRequest) => routeOptions.url === '/graphql';
  const isFull = () => operations >= limits.operationsAtOnce;
  app.addHook('onRequest', async (request, reply) => {
    if (ALWAYS_ANSWERED.has(request.routeOptions.url)) return;
    if ((isOperation(request) && isFull()) || lag.milliseconds() > limits.busyLagMs) await refuse(reply);
  });
  // Counted when the body is there: clients that take minutes to send one shall not take places meanwhile.
  app.addHook('preHandler', async (request, reply) => {
    if (!isOperation(request) || request.raw.socket.destroyed) return;
    if (isFull()) {
      await refuse(reply);
      return;
    }
    operations += 1;
    // Comes once for every answer, also when its client has left.
    reply.raw.once('close', () => {
      operations -= 1;
    });
  });
  app.addHook('onClose', () => {
    lag.stop();
  });
}

function refuse(reply: FastifyReply): FastifyReply {
  const error = new DomainError('OVERLOADED', '系统繁忙,请稍后重试', { retryable: true });
  void reply.header('retry-after', String(RETRY_AFTER_SECONDS)).header('connection', 'close');
  return sendError(reply, 503, error);
}
