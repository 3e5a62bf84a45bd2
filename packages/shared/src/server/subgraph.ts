import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../trust/viewer.js';

/** The four subgraphs, by the names they have in the supergraph. */
export const SUBGRAPHS = ['organization', 'grid', 'service-requests', 'volunteers'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** Who asks, and under which id the request is logged everywhere. */
export interface SubgraphRequest {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** A subgraph as whoever serves it sees it, in one process or over HTTP. */
export interface SubgraphRuntime {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  /** A fresh GraphQL context: viewer and loaders, for one request. */
  contextFor(request: SubgraphRequest): object;
}
