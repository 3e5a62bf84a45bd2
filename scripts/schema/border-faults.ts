import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isListType,
  isNonNullType,
} from 'graphql';
import { ownerOf } from './owners.js';
import { SupergraphJoins } from './supergraph-joins.js';

/**
 * Where a subgraph that is down would take data of another one with it: a field that points across the border or that
 * is added to another subgraph's entity may not be non-null. Also names entities that nobody has said to own.
 */
export function borderFaults(supergraphSdl: string): readonly string[] {
  const joins = new SupergraphJoins(supergraphSdl);
  return joins.objectTypes.flatMap((type) => [
    ...ownershipFaults(joins, type),
    ...Object.values(type.getFields()).flatMap((field) => [
      ...pointerFaults(joins, type, field),
      ...additionFaults(joins, type, field),
    ]),
  ]);
}

function ownershipFaults(joins: SupergraphJoins, type: GraphQLObjectType): readonly string[] {
  if (joins.keyFieldsOf(type).size === 0) return [];
  const owner = ownerOf(type.name);
  if (owner === null)
    return [`${type.name} is an entity without an owner: add it to scripts/schema/owners.ts`];
  if (joins.subgraphsOf(type).includes(owner)) return [];
  return [`${type.name} belongs to ${owner}, which does not define it`];
}

function pointerFaults(
  joins: SupergraphJoins,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): readonly string[] {
  if (!hasNonNull(field.type)) return [];
  const sources = joins.sourcesOf(type, field);
  return targetsOf(joins, field.type)
    .filter((target) => joins.keyFieldsOf(target).size > 0)
    .flatMap((target) => {
      const owner = ownerOf(target.name);
      if (owner === null || sources.every((source) => source === owner)) return [];
      return [
        `${type.name}.${field.name}: ${String(field.type)} must be nullable at every level: ${target.name} belongs to ${owner}`,
      ];
    });
}

function additionFaults(
  joins: SupergraphJoins,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): readonly string[] {
  const keyFields = joins.keyFieldsOf(type);
  const owner = ownerOf(type.name);
  if (owner === null || keyFields.size === 0 || keyFields.has(field.name)) return [];
  const sources = joins.sourcesOf(type, field);
  if (!isNonNullType(field.type) || sources.includes(owner)) return [];
  return [
    `${type.name}.${field.name}: ${String(field.type)} must be nullable: ${sources.join(' and ')} adds it to what ${owner} owns`,
  ];
}

function targetsOf(joins: SupergraphJoins, type: GraphQLOutputType): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isAbstractType(named)) return joins.schema.getPossibleTypes(named);
  return joins.objectTypes.filter(({ name }) => name === named.name);
}

function hasNonNull(type: GraphQLOutputType): boolean {
  if (isNonNullType(type)) return true;
  return isListType(type) && hasNonNull(type.ofType);
}
