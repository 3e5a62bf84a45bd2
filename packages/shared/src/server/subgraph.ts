import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../trust/viewer.js';

/** The four subgraphs, by the names that the supergraph knows them under. */
export const SUBGRAPH_NAMES = ['organization', 'grid', 'service-requests', 'volunteers'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** Who asks a subgraph, and under which request id. */
export interface SubgraphAsker {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** A subgraph as whoever serves it sees it, in one process or over HTTP. */
export interface SubgraphRuntime {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  /** A fresh GraphQL context for one request: the viewer and this request's loaders. */
  contextFor(asker: SubgraphAsker): object;
}
