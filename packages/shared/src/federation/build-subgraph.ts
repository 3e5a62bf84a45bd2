import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, isObjectType, lexicographicSortSchema, parse, print } from 'graphql';
import { buildSchemaSync, type ClassType, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { resolverContainer, serveWith } from './resolver-instances.js';
import { schemaFaults } from './schema-rules.js';
import { unstatedListSizes, withStatedCosts } from './stated-costs.js';

const FEDERATION_LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@tag", "@cost", "@listSize"])
`;

/** The key fields that the gateway sends for one entity. */
export interface EntityReference {
  readonly __typename: string;
  readonly [keyField: string]: string;
}

/** Loads one entity from its key fields. `null` means that there is none, or none that this viewer may see. */
export type ReferenceResolver<TContext> = (
  reference: EntityReference,
  context: TContext,
) => Promise<object | null> | object | null;

/** What a subgraph is made of. */
export interface SubgraphDefinition<TContext> {
  /** Resolver instances, already holding their dependencies. */
  readonly resolvers: readonly object[];
  /** Entities that this subgraph answers for, by GraphQL type name. */
  readonly entities: Readonly<Record<string, ReferenceResolver<TContext>>>;
  /** Classes that no resolver mentions but the schema must contain. */
  readonly orphanedTypes?: readonly ClassType[];
}

/** A subgraph's schema and its public contract. */
export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** Sorted, so that a difference shows only what changed. What is checked in is what runs. */
  readonly sdl: string;
  /** Lets the resolvers of this definition answer for a request's context, and gives it back. */
  serve<TContext extends object>(context: TContext): TContext;
}

interface BuiltSchema extends Pick<Subgraph, 'schema' | 'sdl'> {
  readonly classes: readonly ClassType[];
}

/** By the definition's entities, of which each service has one list. */
const builtSchemas = new WeakMap<object, BuiltSchema>();

/**
 * Builds one federation-2 subgraph from type-graphql classes. A schema depends on classes alone, so that a service that is
 * opened again, for another database, takes the one that is there.
 * Throws when an element has no description or no audience, or when an entity is none.
 */
export function buildSubgraph<TContext>(definition: SubgraphDefinition<TContext>): Subgraph {
  const { entities, resolvers } = definition;
  const classes = resolvers.map((it) => it.constructor as ClassType);
  const known = builtSchemas.get(entities);
  const built = known && sameItems(known.classes, classes) ? known : buildSchema(definition, classes);
  builtSchemas.set(entities, built);
  return { schema: built.schema, sdl: built.sdl, serve: (context) => serveWith(resolvers, context) };
}

function buildSchema<TContext>(
  { entities, orphanedTypes }: SubgraphDefinition<TContext>,
  classes: readonly ClassType[],
): BuiltSchema {
  const base = buildSchemaSync({
    resolvers: classes as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: [...(orphanedTypes ?? [])],
    container: resolverContainer,
    skipCheck: true,
    validate: false,
  });
  const document = withStatedCosts(getDocumentNodeFromSchema(lexicographicSortSchema(base)));
  const sdl = `${FEDERATION_LINK}\n${print(document)}\n`;
  const resolvers = createResolversMap(base) as Record<string, Record<string, unknown>>;
  for (const [typeName, resolveReference] of Object.entries(entities)) {
    assertEntity(base, typeName);
    resolvers[typeName] = { ...resolvers[typeName], __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const faults = [...schemaFaults(base), ...unstatedListSizes(document)];
  if (faults.length > 0) throw new Error(`The schema is not complete:\n${faults.join('\n')}`);
  return { schema, sdl, classes };
}

const sameItems = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** @apollo/subgraph silently ignores reference resolvers for types that it does not know; we do not. */
function assertEntity(schema: GraphQLSchema, typeName: string): void {
  const type = schema.getType(typeName);
  const hasKey = isObjectType(type) && type.astNode?.directives?.some(({ name }) => name.value === 'key');
  if (!hasKey) throw new Error(`${typeName} has a reference resolver but is not an object type with @key`);
}
