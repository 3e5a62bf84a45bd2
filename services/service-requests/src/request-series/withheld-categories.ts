/** A category that always has requests, so that hiding it beside another one hides that too. */
const COMPANION = 'OTHER';

/**
 * The upper categories that those outside never see apart: the sensitive ones, and when that is a single one, always the
 * same other one beside it, since the sum of all would tell it.
 */
export function withheldCategories(
  categories: readonly { readonly code: string; readonly sensitive: boolean }[],
): ReadonlySet<string> {
  const sensitive = categories.filter((it) => it.sensitive).map(({ code }) => code);
  if (sensitive.length !== 1) return new Set(sensitive);
  const others = categories.map(({ code }) => code).filter((code) => !sensitive.includes(code));
  const companion = others.includes(COMPANION) ? COMPANION : others.at(-1);
  return new Set(companion === undefined ? sensitive : [...sensitive, companion]);
}
