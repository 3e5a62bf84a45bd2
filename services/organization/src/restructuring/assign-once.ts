import { assertAll, DomainError } from '@governance/shared';

/**
 * Throws unless each thing stands in exactly one of the lists, one list a part, and nothing else does. `field` is the
 * part's field with the list, `what` the things' name.
 */
export function assignOnce(
  things: readonly { readonly id: string; readonly name: string }[],
  lists: readonly (readonly string[])[],
  { field, what }: { readonly field: string; readonly what: string },
): void {
  const known = new Set(things.map(({ id }) => id));
  const assigned = new Set<string>();
  assertAll(
    ...lists.map((list, index) => () => {
      const at = `parts.${String(index)}.${field}`;
      for (const id of list) {
        if (!known.has(id)) throw invalid(at, `其中有的不是原组织的${what}`);
        if (assigned.has(id)) throw invalid(at, `同一${what}不能分配两次`);
        assigned.add(id);
      }
    }),
    () => {
      const left = [...new Map(things.map(({ id, name }) => [id, name]))].filter(([id]) => !assigned.has(id));
      if (left.length === 0) return;
      const names = left
        .slice(0, MOST_NAMED)
        .map(([, name]) => `「${name}」`)
        .join('、');
      throw invalid('parts', `${what}尚未分配:${names}${left.length > MOST_NAMED ? ' 等' : ''}`);
    },
  );
}

const MOST_NAMED = 5;

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
