import {
  buildASTSchema,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from 'graphql';

/** The schema that clients see: a supergraph without what is the gateway's own business. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return buildASTSchema(withoutFederation(parse(supergraphSdl, { noLocation: true })), { assumeValid: true });
}

function withoutFederation(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.DIRECTIVE_DEFINITION &&
      !('name' in definition && isFederation(definition.name.value)),
  );
  return visit({ ...document, definitions }, { Directive: (node) => (isPublic(node) ? undefined : null) });
}

const isFederation = (name: string): boolean => /^(join|link|federation|core)__/.test(name);

const isPublic = ({ name }: DirectiveNode): boolean =>
  ['deprecated', 'specifiedBy', 'oneOf'].includes(name.value);
