/** Variables from outside, by name. */
export type Values = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\$|\$\{(?<name>\w+)(?:(?<how>:[-?])(?<rest>[^}]*))?\}/g;

/** Fills `${NAME}`, `${NAME:-default}` and `${NAME:?message}` in every string below. Throws where a required one is empty. */
export function interpolate(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return fill(value, values);
  if (Array.isArray(value)) return value.map((item) => interpolate(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolate(item, values)]));
}

/** Names of the variables that a text refers to. */
export const referencesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(REFERENCE)].flatMap(({ groups }) => groups?.['name'] ?? []));

function fill(text: string, values: Values): string {
  return text.replaceAll(REFERENCE, (reference: string, ...rest: unknown[]) => {
    if (reference === '$$') return '$';
    const { name = '', how, rest: other = '' } = rest.at(-1) as Record<string, string | undefined>;
    const value = values[name] ?? '';
    if (value !== '') return value;
    if (how === ':?') throw new Error(`${name}: ${other}`);
    return how === ':-' ? other : '';
  });
}
