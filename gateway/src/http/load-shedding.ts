import { DomainError } from '@governance/shared';
import type { FastifyInstance } from 'fastify';
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
 * Refuses at once, with 503 and `OVERLOADED`, what could only be answered late: before a byte of the body is read. Those
 * who are served already are then served in time.
 */
export function shedLoad(
  app: FastifyInstance,
  limits: LoadLimits,
  lag: Pick<EventLoopLag, 'milliseconds' | 'stop'> = new EventLoopLag(),
): void {
  let operations = 0;
  app.addHook('onRequest', async (request, reply) => {
    const { url } = request.routeOptions;
    if (ALWAYS_ANSWERED.has(url)) return;
    const isOperation = url === '/graphql';
    const isFull = isOperation && operations >= limits.operationsAtOnce;
    if (isFull || lag.milliseconds() > limits.busyLagMs) {
      void reply.header('retry-after', String(RETRY_AFTER_SECONDS)).header('connection', 'close');
      await sendError(reply, 503, new DomainError('OVERLOADED', '系统繁忙,请稍后重试', { retryable: true }));
      return;
    }
    if (!isOperation) return;
    operations += 1;
    // Comes once for every request, also when its client has left.
    reply.raw.once('close', () => {
      operations -= 1;
    });
  });
  app.addHook('onClose', () => {
    lag.stop();
  });
}
