/** Of each row the most that anybody sees: nobody at all sees the rows of every person. */
export function longest(
  answers: readonly ReadonlyMap<string, readonly string[] | 'FORBIDDEN'>[],
): ReadonlyMap<string, readonly string[]> {
  const most = new Map<string, readonly string[]>();
  for (const [key, keys] of answers.flatMap((answer) => [...answer]))
    if (keys !== 'FORBIDDEN' && keys.length > (most.get(key)?.length ?? -1)) most.set(key, keys);
  return most;
}
