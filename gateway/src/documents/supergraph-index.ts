import { audienceIndexOf, type SchemaIndex } from '@governance/shared';
import { buildASTSchema, parse } from 'graphql';

/**
 * Types and audiences from the supergraph's own text, since the schema that clients see has no tags. Throws when a
 * coordinate has no audience.
 */
export function supergraphIndexOf(supergraphSdl: string): SchemaIndex {
  const document = parse(supergraphSdl, { noLocation: true });
  return { schema: buildASTSchema(document, { assumeValid: true }), audiences: audienceIndexOf(document) };
}
