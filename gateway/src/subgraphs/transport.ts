import type { SubgraphRequest } from '@governance/shared';
import type { GraphQLFormattedError } from 'graphql';

/** One operation for a subgraph, as the plan wrote it. */
export interface SubgraphOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** A subgraph's answer as it looks after crossing a wire: plain data, plain errors. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A way to reach one subgraph. */
export interface Transport {
  /** Sends one operation. Throws whatever goes wrong on the way; gives up when the signal fires, where it can. */
  send(request: SubgraphOperation, asker: SubgraphRequest, signal: AbortSignal): Promise<SubgraphResponse>;
  /** Gives back what it holds. Nothing is sent afterwards. */
  close(): Promise<void>;
}
