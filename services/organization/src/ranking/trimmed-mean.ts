/** Fewer marks than this leave nothing when the highest and the lowest are dropped. */
const LEAST = 3;

/** The mean of marks without one highest and one lowest; null for fewer than three marks. */
export function trimmedMean(marks: readonly number[]): number | null {
  if (marks.length < LEAST) return null;
  const sum = marks.reduce((total, mark) => total + mark, 0);
  return (sum - Math.max(...marks) - Math.min(...marks)) / (marks.length - 2);
}
