import type { SubgraphRequest } from '@governance/shared';
import type { Logger } from 'pino';
import type { Caller } from './clients/caller.js';

/** What the gateway knows of one request: who asks, its id, and a log that carries the id. */
export interface GatewayContext extends SubgraphRequest {
  readonly log: Logger;
  /** Who sent it and pays for it; nobody where the gateway asks itself. */
  readonly caller?: Caller;
}
