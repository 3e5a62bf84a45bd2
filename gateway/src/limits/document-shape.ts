import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a selection amounts to once its fragments are spread. */
interface Extent {
  readonly depth: number;
  readonly fields: number;
  /** Fields that stand directly in it. */
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Extent = { depth: 0, fields: 0, rootFields: 0, aliases: 0, directives: 0 };

/** Deeper is too deep whatever the limit, and is not looked into: a walk must not exhaust the stack. */
const BOTTOM = 500;

/**
 * Measures selections in time linear in the document's text: a fragment is measured once and counted wherever it is
 * spread, so numbers may be exponential while the work is not. Knows no schema, so that it can stand before validation.
 * A fragment that contains itself counts as nothing there: validation refuses it.
 */
export class DocumentShape {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, Extent>();
  private readonly underWay = new Set<string>();
  private level = 0;

  constructor(private readonly document: DocumentNode) {
    this.fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  /**
   * The greatest of each measure over operations, and over fragments that none of them may use; of fields the sum, since
   * validation looks at each definition.
   */
  extent(): Extent {
    const operations: Extent[] = [];
    const fragments: Extent[] = [];
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(this.ofOperation(definition));
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        fragments.push(this.ofFragment(definition.name.value));
    }
    const all = [...operations, ...fragments];
    return {
      depth: Math.max(0, ...all.map(({ depth }) => depth)),
      fields: all.reduce((sum, { fields }) => sum + fields, 0),
      rootFields: Math.max(0, ...operations.map(({ rootFields }) => rootFields)),
      aliases: Math.max(0, ...all.map(({ aliases }) => aliases)),
      directives: Math.max(0, ...all.map(({ directives }) => directives)),
    };
  }

  private ofOperation({
    selectionSet,
    directives,
    variableDefinitions = [],
  }: OperationDefinitionNode): Extent {
    const onVariables = variableDefinitions.reduce((sum, variable) => sum + count(variable.directives), 0);
    return plus(this.ofSelections(selectionSet), count(directives) + onVariables);
  }

  private ofSelections({ selections }: SelectionSetNode): Extent {
    if (this.level >= BOTTOM) return { ...NOTHING, depth: BOTTOM };
    this.level += 1;
    let [depth, fields, rootFields, aliases, directives] = [0, 0, 0, 0, 0];
    for (const selection of selections) {
      const one = this.ofSelection(selection);
      depth = Math.max(depth, one.depth);
      fields += one.fields;
      rootFields += one.rootFields;
      aliases += one.aliases;
      directives += one.directives;
    }
    this.level -= 1;
    return { depth, fields, rootFields, aliases, directives };
  }

  private ofSelection(selection: SelectionNode): Extent {
    const own = count(selection.directives);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return plus(this.ofFragment(selection.name.value), own);
    if (selection.kind === Kind.INLINE_FRAGMENT) return plus(this.ofSelections(selection.selectionSet), own);
    const below = selection.selectionSet ? this.ofSelections(selection.selectionSet) : NOTHING;
    return {
      depth: below.depth + 1,
      fields: below.fields + 1,
      rootFields: 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
      directives: below.directives + own,
    };
  }

  private ofFragment(name: string): Extent {
    const known = this.measured.get(name);
    const fragment = this.fragments.get(name);
    if (known || !fragment || this.underWay.has(name)) return known ?? NOTHING;
    this.underWay.add(name);
    const extent = plus(this.ofSelections(fragment.selectionSet), count(fragment.directives));
    this.underWay.delete(name);
    this.measured.set(name, extent);
    return extent;
  }
}

const count = (directives: readonly DirectiveNode[] = []): number => directives.length;

const plus = (extent: Extent, directives: number): Extent => ({
  ...extent,
  directives: extent.directives + directives,
});
