import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fetch that was lost: its own text, and where its result would have gone in the client's operation. */
export interface LostFetch {
  readonly query: string;
  /** Response names, `@` for "each of the list". Empty at the root. */
  readonly pathInOperation: readonly (string | number)[];
  readonly document?: DocumentNode | undefined;
  readonly operationName?: string | null | undefined;
}

/** What a lost fetch costs the client. */
export interface Loss {
  /** In the fetch's own terms; the gateway turns `_entities`, index into the place of that entity. */
  readonly path: readonly (string | number)[];
  /** Response names of the client's fields that this fetch would have filled, at the parent of `path`. */
  readonly fields: readonly string[];
}

/** Names the fields that a fetch would have filled and that the client asked for (not keys that the plan added). */
export function lossOf({ query, pathInOperation, document, operationName }: LostFetch): Loss {
  const [operation] = parse(query, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return { path: [], fields: [] };
  const entities = operation.selectionSet.selections.find(isEntities);
  const parents = entities ? ['_entities', 0] : [];
  const filled = namesIn([entities?.selectionSet ?? operation.selectionSet], new Map());
  const fields = filled.filter(
    (name) => !document || asked(document, operationName, pathInOperation).has(name),
  );
  return { path: fields[0] === undefined ? parents : [...parents, fields[0]], fields };
}

const isEntities = (node: SelectionNode): node is Extract<SelectionNode, { kind: Kind.FIELD }> =>
  node.kind === Kind.FIELD && node.name.value === '_entities';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Response names that the client wrote at a place of its operation, whatever the type conditions. */
function asked(
  document: DocumentNode,
  operationName: string | null | undefined,
  path: readonly (string | number)[],
): ReadonlySet<string> {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const operation = getOperationAST(document, operationName);
  let sets: readonly SelectionSetNode[] = operation ? [operation.selectionSet] : [];
  for (const name of path) {
    if (typeof name === 'number' || name === '@') continue;
    sets = fieldsIn(sets, fragments).flatMap((field) =>
      (field.alias ?? field.name).value === name && field.selectionSet ? [field.selectionSet] : [],
    );
  }
  return new Set(namesIn(sets, fragments));
}

function namesIn(sets: readonly SelectionSetNode[], fragments: Fragments): readonly string[] {
  const names = fieldsIn(sets, fragments).map(({ alias, name }) => (alias ?? name).value);
  return [...new Set(names)].filter((name) => name !== '__typename');
}

function fieldsIn(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): readonly Extract<SelectionNode, { kind: Kind.FIELD }>[] {
  return sets
    .flatMap(({ selections }) => selections)
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn([selection.selectionSet], fragments);
      const fragment = fragments.get(selection.name.value);
      return fragment ? fieldsIn([fragment.selectionSet], fragments) : [];
    });
}
