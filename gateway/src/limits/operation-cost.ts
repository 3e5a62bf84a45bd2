import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { type Cost, costOfWeight, dearestOf, FREE, type Size, sumOf, times } from './cost.js';
import type { CostIndex } from './cost-index.js';
import { sizeOf, UNSTATED_SIZE } from './list-size.js';

/** Lists of an answer whose size the field around them said. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: Size;
}

/**
 * What an operation of a valid document costs, by the specification of `@cost` and `@listSize`: each composite value 1,
 * leaves nothing, lists by their size, unless stated otherwise; of several possible types the dearest. What `@skip` may
 * leave out counts, and what is asked twice counts twice: it is a bound and no estimate.
 */
export class OperationCost {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A selection in one type costs the same wherever it is spread. */
  private readonly known = new Map<SelectionSetNode, Map<string, Cost>>();

  constructor(
    private readonly index: CostIndex,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  compute(): Cost {
    const root = this.index.schema.getRootType(this.operation.operation);
    return root ? this.selected(this.operation.selectionSet, root, null) : FREE;
  }

  private selected(set: SelectionSetNode, type: GraphQLCompositeType, sized: Sized | null): Cost {
    if (isObjectType(type)) return this.selectedIn(set, type, sized);
    return dearestOf(
      this.index.schema.getPossibleTypes(type).map((possible) => this.selectedIn(set, possible, sized)),
    );
  }

  private selectedIn(set: SelectionSetNode, type: GraphQLObjectType, sized: Sized | null): Cost {
    const known = sized ? undefined : this.known.get(set)?.get(type.name);
    if (known) return known;
    const cost = sumOf(set.selections.map((selection) => this.selection(selection, type, sized)));
    if (!sized) this.known.set(set, (this.known.get(set) ?? new Map<string, Cost>()).set(type.name, cost));
    return cost;
  }

  private selection(selection: SelectionNode, type: GraphQLObjectType, sized: Sized | null): Cost {
    if (selection.kind === Kind.FIELD) return this.field(selection, type, sized);
    const spread =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!spread || !this.applies(spread.typeCondition?.name.value, type)) return FREE;
    return this.selectedIn(spread.selectionSet, type, sized);
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wider = this.index.schema.getType(condition);
    return isAbstractType(wider) && this.index.schema.isSubType(wider, type);
  }

  private field(node: FieldNode, parent: GraphQLObjectType, sized: Sized | null): Cost {
    const field = this.definitionOf(node, parent);
    if (!field) return FREE;
    const stated = this.index.listSizeOf(parent, field);
    const size = stated ? sizeOf({ stated, field, node, operation: this.operation }) : UNSTATED_SIZE;
    const within = stated && stated.sizedFields.length > 0 ? { fields: stated.sizedFields, size } : null;
    const named = getNamedType(field.type);
    const below =
      node.selectionSet && isCompositeType(named) ? this.selected(node.selectionSet, named, within) : FREE;
    const one = sumOf([costOfWeight(this.index.weightOf(parent, field)), below]);
    const count = !isListType(getNullableType(field.type))
      ? 1
      : sized?.fields.includes(field.name)
        ? sized.size
        : size;
    return sumOf([times(count, one), this.argumentsGiven(node, parent, field)]);
  }

  private argumentsGiven(
    node: FieldNode,
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
  ): Cost {
    const weights = (node.arguments ?? []).map(({ name }) =>
      this.index.argumentWeightOf(parent, field, name.value),
    );
    return costOfWeight(weights.reduce((total, weight) => total + weight, 0));
  }

  private definitionOf(
    { name }: FieldNode,
    parent: GraphQLCompositeType,
  ): GraphQLField<unknown, unknown> | undefined {
    const isRoot = parent === this.index.schema.getQueryType();
    if (isRoot && name.value === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (isRoot && name.value === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
    return parent.getFields()[name.value];
  }
}
