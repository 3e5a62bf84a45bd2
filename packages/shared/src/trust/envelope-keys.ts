import type { EnvelopeKey } from './envelope.js';

const SHORTEST_SECRET = 16;

/**
 * Reads `id:secret[,id2:secret2]`, the first one signs. Throws an `Error` that never repeats a secret when an entry has
 * no id, an id twice, or a secret shorter than 16 characters.
 */
export function parseEnvelopeKeys(text: string): readonly [EnvelopeKey, ...EnvelopeKey[]] {
  const [first, ...others] = text.split(',').map((entry) => keyOf(entry.trim()));
  if (!first) throw new Error('no envelope key');
  const keys: readonly [EnvelopeKey, ...EnvelopeKey[]] = [first, ...others];
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new Error('two envelope keys have the same id');
  return keys;
}

function keyOf(entry: string): EnvelopeKey {
  const colon = entry.indexOf(':');
  const [id, secret] = [entry.slice(0, Math.max(colon, 0)), entry.slice(colon + 1)];
  // The id stands between dots in the envelope.
  if (!/^[\w-]+$/.test(id))
    throw new Error('an envelope key needs an id of letters, digits, _ and -: "id:secret"');
  if (secret.length < SHORTEST_SECRET) {
    throw new Error(
      `the secret of envelope key "${id}" is shorter than ${String(SHORTEST_SECRET)} characters`,
    );
  }
  return { id, secret };
}
