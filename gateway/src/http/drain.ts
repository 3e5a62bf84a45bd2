import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.js';

/** How long each step of a drain may take. */
export interface DrainTimes {
  readonly drainDelayMs: number;
  readonly drainLimitMs: number;
}

/**
 * Stops taking traffic without dropping any: `/ready` says no, then no new connection is accepted, then requests under
 * way may finish within the limit; what is still open after that is cut.
 */
export async function drain(
  app: FastifyInstance,
  readiness: Readiness,
  { drainDelayMs, drainLimitMs }: DrainTimes,
): Promise<void> {
  readiness.drain();
  await wait(drainDelayMs);
  const cut = setTimeout(() => {
    app.server.closeAllConnections();
  }, drainLimitMs);
  await app.close();
  clearTimeout(cut);
}
