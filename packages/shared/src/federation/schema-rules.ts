import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** Every element of a schema that lacks a description, an audience or room for a null, as sentences. Empty for a sound schema. */
export function schemaFaults(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('_') && !isSpecifiedScalarType(type))
    .flatMap((type) => [...missingDescriptions(type), ...missingAudiences(type), ...rigidRoots(type)]);
}

function missingDescriptions(type: GraphQLNamedType): readonly string[] {
  const undescribed: string[] = [];
  const look = (element: { description?: string | null | undefined }, coordinate: string) => {
    if (!element.description?.trim()) undescribed.push(`${coordinate} has no description`);
  };
  if (!isRoot(type)) look(type, type.name);
  if (isEnumType(type)) for (const value of type.getValues()) look(value, `${type.name}.${value.name}`);
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) look(field, `${type.name}.${field.name}`);
  }
  if (isObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      look(field, `${type.name}.${field.name}`);
      for (const argument of field.args) look(argument, `${type.name}.${field.name}(${argument.name}:)`);
    }
  }
  return undescribed;
}

function missingAudiences(type: GraphQLNamedType): readonly string[] {
  if (!isObjectType(type) || hasAudience(type)) return [];
  return Object.values(type.getFields())
    .filter((field) => !hasAudience(field))
    .map((field) => `${type.name}.${field.name} has no audience: tag the field or its type`);
}

/** A root field that may not be null would take every other root field with it when its subgraph is down. */
function rigidRoots(type: GraphQLNamedType): readonly string[] {
  if (!isObjectType(type) || type.name !== 'Query') return [];
  return Object.values(type.getFields())
    .filter((field) => isNonNullType(field.type))
    .map((field) => `Query.${field.name} must be nullable`);
}

const hasAudience = ({
  astNode,
}: {
  astNode?: { directives?: readonly { name: { value: string } }[] } | null | undefined;
}) => astNode?.directives?.some(({ name }) => name.value === 'tag') ?? false;

const isRoot = ({ name }: GraphQLNamedType): boolean => name === 'Query' || name === 'Mutation';
