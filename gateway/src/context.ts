import type { SubgraphRequest } from '@governance/shared';
import type { Logger } from 'pino';

/** What the gateway knows of one request: who asks, its id, and a log that carries the id. */
export interface GatewayContext extends SubgraphRequest {
  readonly log: Logger;
}
