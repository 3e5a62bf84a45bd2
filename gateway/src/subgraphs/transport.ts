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

/** How long the asker waits for an answer. */
export interface Patience {
  /** Fires when the time is over or the asker has left. */
  readonly signal: AbortSignal;
  /** What was left of the time when the fetch was sent. */
  readonly milliseconds: number;
}

/** A way to reach one subgraph. */
export interface Transport {
  /**
   * Sends one operation. Throws whatever goes wrong on the way. When the signal fires, a query ends down to its statements,
   * and a mutation is finished unheard.
   */
  send(request: SubgraphOperation, asker: SubgraphRequest, patience: Patience): Promise<SubgraphResponse>;
  /** Gives back what it holds. Nothing is sent afterwards. */
  close(): Promise<void>;
}

/** Whether an operation of a plan writes. Plans begin each operation with its kind; a query may leave it out. */
export const isMutation = ({ query }: SubgraphOperation): boolean => query.startsWith('mutation');
