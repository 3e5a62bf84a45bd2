import { audienceIndexOf, type SchemaIndex } from '@governance/shared';
import { buildASTSchema, parse } from 'graphql';
import { type CostIndex, costIndexOf } from '../limits/cost-index.js';

/** What the rules about documents know of the graph. */
export interface SupergraphIndex extends SchemaIndex {
  readonly costs: CostIndex;
}

/**
 * Types, audiences and costs from the supergraph's own text, since the schema that clients see has no directives. Throws
 * when a coordinate has no audience.
 */
export function supergraphIndexOf(supergraphSdl: string): SupergraphIndex {
  const document = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true });
  return { schema, audiences: audienceIndexOf(document), costs: costIndexOf(schema, document) };
}
