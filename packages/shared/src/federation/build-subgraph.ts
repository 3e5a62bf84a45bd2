import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, isObjectType, lexicographicSortSchema, parse } from 'graphql';
import {
  buildSchemaSync,
  type ClassType,
  type ContainerType,
  createResolversMap,
  type NonEmptyArray,
} from 'type-graphql';
import { schemaFaults } from './schema-rules.js';

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
}

/**
 * Builds one federation-2 subgraph from type-graphql classes.
 * Throws when an element has no description or no audience, or when an entity is none.
 */
export function buildSubgraph<TContext>(definition: SubgraphDefinition<TContext>): Subgraph {
  const base = buildSchemaSync({
    resolvers: definition.resolvers.map((it) => it.constructor) as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: [...(definition.orphanedTypes ?? [])],
    container: instanceContainer(definition.resolvers),
    skipCheck: true,
    validate: false,
  });
  const sdl = `${FEDERATION_LINK}\n${printSchemaWithDirectives(lexicographicSortSchema(base))}\n`;
  const resolvers = createResolversMap(base) as Record<string, Record<string, unknown>>;
  for (const [typeName, resolveReference] of Object.entries(definition.entities)) {
    assertEntity(base, typeName);
    resolvers[typeName] = { ...resolvers[typeName], __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const faults = schemaFaults(base);
  if (faults.length > 0) throw new Error(`The schema is not complete:\n${faults.join('\n')}`);
  return { schema, sdl };
}

/** @apollo/subgraph silently ignores reference resolvers for types that it does not know; we do not. */
function assertEntity(schema: GraphQLSchema, typeName: string): void {
  const type = schema.getType(typeName);
  const hasKey = isObjectType(type) && type.astNode?.directives?.some(({ name }) => name.value === 'key');
  if (!hasKey) throw new Error(`${typeName} has a reference resolver but is not an object type with @key`);
}

function instanceContainer(instances: readonly object[]): ContainerType {
  const byClass = new Map(instances.map((instance) => [instance.constructor, instance]));
  return { get: (someClass: ClassType) => byClass.get(someClass) };
}
