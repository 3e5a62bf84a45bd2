import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * How many fields of a document are said again at a place of the answer that another one fills already. Validation
 * compares each pair of them. The document's fragments must be spread to few fields, since each is looked at.
 */
export function repeatedFields(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  let repeats = 0;
  for (const definition of document.definitions) {
    if ('selectionSet' in definition) repeats += repeatsIn([definition.selectionSet], fragments);
  }
  return repeats;
}

/** Of selections that fill the same place. */
function repeatsIn(sets: readonly SelectionSetNode[], fragments: Fragments): number {
  const below = new Map<string, SelectionSetNode[]>();
  const spread = new Set<string>();
  let fields = 0;
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        // The same fragment again says nothing new here; validation knows that too.
        if (fragment && !spread.has(name)) {
          spread.add(name);
          collect(fragment.selectionSet);
        }
      } else {
        fields += 1;
        const name = (selection.alias ?? selection.name).value;
        const inner = below.get(name) ?? [];
        if (selection.selectionSet) inner.push(selection.selectionSet);
        below.set(name, inner);
      }
    }
  };
  sets.forEach(collect);
  let repeats = fields - below.size;
  for (const inner of below.values()) if (inner.length > 0) repeats += repeatsIn(inner, fragments);
  return repeats;
}
