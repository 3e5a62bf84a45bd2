import DataLoader from 'dataloader';

/** A loader of single entities: one statement a tick, `null` for keys that do not exist or may not be seen. */
export function loadByKey<T>(
  find: (keys: readonly string[]) => Promise<readonly T[]>,
  keyOf: (entity: T) => string,
): DataLoader<string, T | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await find(keys)).map((entity) => [keyOf(entity), entity]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** A loader of short lists: all children of many parents in one statement. For lists with a maximum; others page. */
export function loadListBy<T>(
  find: (parents: readonly string[]) => Promise<readonly T[]>,
  parentOf: (child: T) => string,
): DataLoader<string, readonly T[]> {
  return new DataLoader(async (parents) => {
    const children = new Map<string, T[]>(parents.map((parent) => [parent, []]));
    for (const child of await find(parents)) children.get(parentOf(child))?.push(child);
    return parents.map((parent) => children.get(parent) ?? []);
  });
}
