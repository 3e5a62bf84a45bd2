const MILLION = 1_000_000;

/**
 * Weights of a whole's parts, in millionths that sum to exactly a million: by households, or equal ones where a part
 * was not counted or nobody lives. What rounding leaves over goes to the parts that lost most by it, the first first.
 */
export function shareOut(households: readonly (number | null)[]): readonly number[] {
  const counted = households.map((it) => it ?? 0);
  const total = counted.reduce((sum, it) => sum + it, 0);
  // A part of weight 0 would take over nothing, so that nobody could follow its time series.
  const isByHouseholds = total > 0 && households.every((it) => it !== null && it > 0);
  const exact = isByHouseholds
    ? counted.map((it) => (it * MILLION) / total)
    : counted.map(() => MILLION / counted.length);
  const shares = exact.map(Math.floor);
  const left = MILLION - shares.reduce((sum, it) => sum + it, 0);
  const losers = exact
    .map((it, index) => ({ index, lost: it - Math.floor(it) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index)
    .slice(0, left);
  for (const { index } of losers) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
