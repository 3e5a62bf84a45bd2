const KEY_BYTES = 32;

/** A secret that personal fields are encrypted with. Its id stands beside every ciphertext, so that keys can change. */
export interface FieldKey {
  /** Letters, digits, `_` and `-`. */
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

/** The keys that an installation knows: the first one encrypts, all decrypt. */
export type FieldKeys = readonly [FieldKey, ...FieldKey[]];

/**
 * Reads `id:secret[,id2:secret2]`, each secret being 32 bytes in base64 or base64url; the first one encrypts.
 * Throws an `Error` that never repeats a secret when an entry has no id, an id twice, or a secret of another length.
 */
export function parseFieldKeys(text: string): FieldKeys {
  const [first, ...others] = text.split(',').map((entry) => keyOf(entry.trim()));
  if (!first) throw new Error('no contact key');
  const keys: FieldKeys = [first, ...others];
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new Error('two contact keys have the same id');
  return keys;
}

function keyOf(entry: string): FieldKey {
  const colon = entry.indexOf(':');
  const [id, encoded] = [entry.slice(0, Math.max(colon, 0)), entry.slice(colon + 1)];
  if (!/^[\w-]+$/.test(id))
    throw new Error('a contact key needs an id of letters, digits, _ and -: "id:secret"');
  const secret = Buffer.from(encoded, 'base64');
  if (secret.length !== KEY_BYTES || !/^[\w+/-]+=?$/.test(encoded))
    throw new Error(`the secret of contact key "${id}" is not ${String(KEY_BYTES)} bytes in base64`);
  return { id, secret };
}
