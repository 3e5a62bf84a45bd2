/**
 * Whether an answer would be longer than a limit as text, told without writing it: counts characters of names and
 * texts, and what JSON writes around them, and stops where it is too much. Without recursion, as an answer may be deep.
 */
export function isLongerThan(limit: number, answer: unknown): boolean {
  let size = 0;
  const left: unknown[] = [answer];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') size += textSize(value);
    else if (Array.isArray(value)) {
      size += 2 + value.length;
      for (const item of value) left.push(item);
    } else if (typeof value === 'object' && value !== null) {
      size += 2;
      for (const [key, child] of Object.entries(value)) {
        size += key.length + 4;
        left.push(child);
      }
    } else size += LEAF;
    if (size > limit) return true;
  }
  return false;
}

/** A number, true, false or null is about so long. */
const LEAF = 4;

/** In UTF-8; a long text is measured, of a short one it is known within a factor of three. */
const textSize = (text: string): number => 2 + (text.length > 100 ? Buffer.byteLength(text) : text.length);
