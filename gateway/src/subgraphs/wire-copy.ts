/**
 * A copy of a result as JSON would have made it, without writing the text: plain objects that nobody else holds, dates
 * and other values with `toJSON` as their JSON form.
 */
export function wireCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wireCopy);
  if (hasJsonForm(value)) return value.toJSON();
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = wireCopy((value as Readonly<Record<string, unknown>>)[key]);
  return copy;
}

const hasJsonForm = (value: object): value is { toJSON(): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';
