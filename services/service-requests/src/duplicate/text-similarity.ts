/**
 * How alike two folded texts are, 0 to 1: the share of pairs of neighbouring characters that they have in common (Dice).
 * Pairs rather than threes, since a Chinese word has mostly two characters. The same text is 1, also a single character;
 * an empty text is like nothing.
 */
export function textSimilarity(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const total = sizeOf(left) + sizeOf(right);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return (2 * common) / total;
}

/** Pairs of neighbouring characters, with how often each stands there. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const characters = Array.from(text);
  const pairs = new Map<string, number>();
  for (const [index, first] of characters.slice(0, -1).entries()) {
    const pair = `${first}${characters[index + 1] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0);
