/**
 * A copy of a result as JSON would have made it, without writing the text: plain objects that nobody else holds, dates
 * and other values with `toJSON` as their JSON form.
 */
export function wireCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wireCopy);
  if (hasJsonForm(value)) return value.toJSON();
  const copy: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    // A client may call a field so; an assignment would change what kind of object this is.
    if (key === '__proto__') Object.defineProperty(copy, key, { ...PLAIN, value: wireCopy(child) });
    else copy[key] = wireCopy(child);
  }
  return copy;
}

const PLAIN = { configurable: true, enumerable: true, writable: true };

const hasJsonForm = (value: object): value is { toJSON(): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';
