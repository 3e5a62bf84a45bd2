import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type InputValueDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { INTROSPECTION_SIZES, INTROSPECTION_WRAPPERS } from './introspection-costs.js';

/** What `@listSize` says about a field. */
export interface ListSize {
  readonly assumedSize: number | null;
  /** Arguments that say how many items are asked for. */
  readonly slicingArguments: readonly string[];
  /** Fields of the answer that are lists of this size; without any, the field itself is the list. */
  readonly sizedFields: readonly string[];
  /** Whether a question in which not exactly one of them has a value is refused. */
  readonly requireOneSlicingArgument: boolean;
}

/** The costs that a schema states with `@cost` and `@listSize`, by coordinate. */
export interface CostIndex {
  readonly schema: GraphQLSchema;
  /** What one object that this field answers costs, without what is selected in it. */
  weightOf(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number;
  /** What giving an argument costs; nothing unless stated. */
  argumentWeightOf(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, argument: string): number;
  listSizeOf(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): ListSize | null;
}

/** Reads the costs from a supergraph's text, which is where composition leaves them. */
export function costIndexOf(schema: GraphQLSchema, supergraph: DocumentNode): CostIndex {
  const weights = new Map<string, number>(INTROSPECTION_WRAPPERS.map((coordinate) => [coordinate, 0]));
  const sizes = new Map<string, ListSize>(
    Object.entries(INTROSPECTION_SIZES).map(([coordinate, size]) => [coordinate, assumed(size)]),
  );
  for (const definition of supergraph.definitions) {
    if (!('name' in definition)) continue;
    const type = definition.name.value;
    if ('directives' in definition) note(weights, type, weightIn(definition.directives));
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      note(weights, coordinate, weightIn(field.directives));
      note(sizes, coordinate, listSizeIn(field));
      const given = 'arguments' in field ? (field.arguments ?? []) : [];
      for (const { name, directives } of given) {
        note(weights, `${coordinate}(${name.value}:)`, weightIn(directives));
      }
    }
  }
  return {
    schema,
    weightOf: (parent, field) => {
      const type = getNamedType(field.type);
      return (
        weights.get(`${parent.name}.${field.name}`) ??
        weights.get(type.name) ??
        (isCompositeType(type) ? 1 : 0)
      );
    },
    argumentWeightOf: (parent, field, argument) =>
      weights.get(`${parent.name}.${field.name}(${argument}:)`) ?? 0,
    listSizeOf: (parent, field) => sizes.get(`${parent.name}.${field.name}`) ?? null,
  };
}

function note<T>(index: Map<string, T>, key: string, value: T | null): void {
  if (value !== null) index.set(key, value);
}

function weightIn(directives: readonly DirectiveNode[] = []): number | null {
  const weight = Number(argumentsOf(directives, 'cost')?.['weight']);
  return Number.isFinite(weight) ? weight : null;
}

function listSizeIn(field: FieldDefinitionNode | InputValueDefinitionNode): ListSize | null {
  const given = argumentsOf(field.directives, 'listSize');
  if (!given) return null;
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = given;
  const slicing = strings(slicingArguments);
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : null,
    slicingArguments: slicing,
    sizedFields: strings(sizedFields),
    requireOneSlicingArgument: slicing.length > 0 && requireOneSlicingArgument !== false,
  };
}

function argumentsOf(
  directives: readonly DirectiveNode[] = [],
  name: string,
): Readonly<Record<string, unknown>> | null {
  const directive = directives.find((one) => one.name.value === name);
  if (!directive) return null;
  const fields = (directive.arguments ?? []).map((argument) => ({
    ...argument,
    kind: Kind.OBJECT_FIELD as const,
  }));
  return valueFromASTUntyped({ kind: Kind.OBJECT, fields }) as Readonly<Record<string, unknown>>;
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const assumed = (assumedSize: number): ListSize => ({
  assumedSize,
  slicingArguments: [],
  sizedFields: [],
  requireOneSlicingArgument: false,
});
