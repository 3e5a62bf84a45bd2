import { createHash } from 'node:crypto';
import { type DocumentNode, type FieldNode, Kind, parse, print, type SelectionSetNode, visit } from 'graphql';

const LEFT_OUT = 0.3;
/** So few that no document has more aliases than a gateway allows. */
const CALLED_OTHERWISE = 0.1;

/**
 * A document that asks for a part of what another one asks for: some leaves are left out, some are called otherwise, and the
 * operation has a name of its own. The same number makes the same document.
 */
export function variedDocument(text: string, number: number): string {
  const chance = chancesOf(`${String(number)} ${text}`);
  const varied = visit(parse(text, { noLocation: true }), {
    SelectionSet: (node) => ({ ...node, selections: variedSelections(node, chance) }),
  });
  return print(withoutUnusedVariables(named(varied, `Soak${String(number)}`)));
}

function variedSelections({ selections }: SelectionSetNode, chance: () => number) {
  const kept = selections.filter((node) => !isLeaf(node) || chance() > LEFT_OUT);
  const some = kept.length > 0 ? kept : selections.slice(0, 1);
  return some.map((node) =>
    isLeaf(node) && chance() < CALLED_OTHERWISE
      ? { ...node, alias: { kind: Kind.NAME, value: `soak_${node.name.value}` } as const }
      : node,
  );
}

const isLeaf = (node: SelectionSetNode['selections'][number]): node is FieldNode =>
  node.kind === Kind.FIELD && !node.selectionSet && !node.alias;

const named = (document: DocumentNode, name: string): DocumentNode =>
  visit(document, {
    OperationDefinition: (node) => ({ ...node, name: { kind: Kind.NAME, value: name } as const }),
  });

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

/** Numbers from 0 to 1 that depend on the seed alone. */
function chancesOf(seed: string): () => number {
  let bytes = createHash('sha256').update(seed).digest();
  let next = 0;
  return () => {
    if (next === bytes.length) {
      bytes = createHash('sha256').update(bytes).digest();
      next = 0;
    }
    const byte = bytes[next] ?? 0;
    next += 1;
    return byte / 255;
  };
}
