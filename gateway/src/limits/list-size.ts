import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Size, Variables } from './cost.js';
import type { ListSize } from './cost-index.js';

/** How many items a list is taken to have about which nothing is stated. */
export const UNSTATED_SIZE = 10;

/** A list in a document: what the schema says of it, and the field that asks for it. */
export interface AskedList {
  readonly stated: ListSize;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * How many items are asked for: the greatest slicing argument that has a value, given or by default; else the size that
 * is assumed. Infinite where exactly one slicing argument must have a value and that is not so: nobody can say how much
 * it is. A value that is no number counts as none, since it will be refused for what it is.
 */
export function sizeOf({ stated, field, node, operation }: AskedList): Size {
  const sizes = stated.slicingArguments.map((name) => {
    const given = node.arguments?.find((argument) => argument.name.value === name);
    const { defaultValue } = field.args.find((argument) => argument.name === name) ?? {};
    return given ? sizeGiven(given, operation, defaultValue) : countIn(defaultValue);
  });
  if (sizes.every((size) => typeof size !== 'function')) return greatestOf(stated, sizes);
  return (variables) =>
    greatestOf(
      stated,
      sizes.map((size) => (typeof size === 'function' ? size(variables) : size)),
    );
}

type Count = number | null;

function greatestOf({ assumedSize, requireOneSlicingArgument }: ListSize, counts: readonly Count[]): number {
  const known = counts.filter((count) => count !== null);
  if (requireOneSlicingArgument && known.length !== 1) return Number.POSITIVE_INFINITY;
  return known.length > 0 ? Math.max(...known) : (assumedSize ?? UNSTATED_SIZE);
}

function sizeGiven(
  { value }: ArgumentNode,
  operation: OperationDefinitionNode,
  argumentDefault: unknown,
): Count | ((variables: Variables) => Count) {
  if (value.kind !== Kind.VARIABLE) return countIn(literal(value));
  const name = value.name.value;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  const fallback = definition?.defaultValue ? literal(definition.defaultValue) : argumentDefault;
  return (variables) => countIn(Object.hasOwn(variables, name) ? variables[name] : fallback);
}

const literal = (value: ValueNode): unknown =>
  value.kind === Kind.INT ? Number(value.value) : valueFromASTUntyped(value);

/** A size below nothing is refused by the list itself. */
const countIn = (value: unknown): Count =>
  typeof value === 'number' && !Number.isNaN(value) ? Math.max(value, 0) : null;
