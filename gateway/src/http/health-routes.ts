import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.js';

/** `/live`: the process runs; restart it when this fails. `/ready`: send traffic here, or do not. */
export function healthRoutes(app: FastifyInstance, readiness: Readiness): void {
  app.get('/live', () => ({ status: 'live' }));
  app.get('/ready', async (_, reply) => {
    const report = await readiness.report();
    return reply.code(report.status === 'ready' ? 200 : 503).send(report);
  });
}
