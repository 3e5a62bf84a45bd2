import type { SubgraphRequest } from '@governance/shared';
import type { Logger } from 'pino';
import type { Caller } from './clients/caller.js';

/** What the gateway knows of one request: who asks, its id, and a log that carries the id. */
export interface GatewayContext extends SubgraphRequest {
  readonly log: Logger;
  /** Who sent it and pays for it; nobody where the gateway asks itself. */
  readonly caller?: Caller;
  /** How long the client waits; as long as a fetch may take when left out. */
  readonly client?: ClientPatience | undefined;
}

/** How long a client waits for the answer of an operation. */
export interface ClientPatience {
  /** When the operation must be answered, on the clock of `performance.now()`. */
  readonly until: number;
  /** Fires when the client has closed the connection. Nobody's reason to stop a mutation. */
  readonly gone?: AbortSignal | undefined;
}
