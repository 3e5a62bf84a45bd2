import { type GraphQLSchema, isNonNullType } from 'graphql';

/** Root fields of Query that may not be null: one of them would take the others with it when its subgraph is down. */
export function rootFaults(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `Query.${name}: ${String(type)} must be nullable`);
}
