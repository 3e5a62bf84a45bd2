import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key with a name, so that keys can be changed: what is stored says with which one it was sealed. */
export interface CipherKey {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

/** A text that only a holder of the key can read, with what is needed to know how. */
export interface SealedText {
  /** Beside the ciphertext, so that another algorithm (SM4) can be set while old rows are still read. */
  readonly algorithm: string;
  readonly keyId: string;
  /** Nonce, ciphertext and tag, base64. */
  readonly ciphertext: string;
}

const ALGORITHM = 'A256GCM';
const NODE_ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals personal texts before they are stored. The first key seals, every key opens. */
export class TextCipher {
  private readonly keys: ReadonlyMap<string, CipherKey>;

  constructor(private readonly ring: readonly [CipherKey, ...CipherKey[]]) {
    this.keys = new Map(ring.map((key) => [key.id, key]));
  }

  /** `place` says where the text is kept, e.g. `phone of <id>`: moved to another row, it cannot be opened. */
  seal(text: string, place: string): SealedText {
    const [key] = this.ring;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(NODE_ALGORITHM, key.secret, nonce).setAAD(Buffer.from(place));
    const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return { algorithm: ALGORITHM, keyId: key.id, ciphertext: Buffer.concat(sealed).toString('base64') };
  }

  /** Throws an `Error` without any of the text when key or algorithm are unknown, or the text was tampered with. */
  open({ algorithm, keyId, ciphertext }: SealedText, place: string): string {
    const key = this.keys.get(keyId);
    if (algorithm !== ALGORITHM || !key)
      throw new Error(`Cannot open a text sealed by ${algorithm} with key ${keyId}`);
    const bytes = Buffer.from(ciphertext, 'base64');
    const decipher = createDecipheriv(NODE_ALGORITHM, key.secret, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
    const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }
}

/**
 * Reads `id:base64[,id2:base64]`, the first one seals. Throws an `Error` that never repeats a secret when an entry has
 * no id, an id twice, or a secret that is not 32 bytes.
 */
export function parseCipherKeys(text: string): readonly [CipherKey, ...CipherKey[]] {
  const [first, ...others] = text.split(',').map((entry) => cipherKeyOf(entry.trim()));
  if (!first) throw new Error('no cipher key');
  const keys: readonly [CipherKey, ...CipherKey[]] = [first, ...others];
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new Error('two cipher keys have the same id');
  return keys;
}

function cipherKeyOf(entry: string): CipherKey {
  const [, id = '', encoded = ''] = /^([\w-]+):([A-Za-z0-9+/]+=*)$/.exec(entry) ?? [];
  if (id === '')
    throw new Error('a cipher key needs an id of letters, digits, _ and - and a base64 secret: "id:base64"');
  const secret = Buffer.from(encoded, 'base64');
  if (secret.length !== KEY_BYTES)
    throw new Error(`the secret of cipher key "${id}" is not ${String(KEY_BYTES)} bytes long`);
  return { id, secret };
}
