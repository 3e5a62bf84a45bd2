import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FieldKey, FieldKeys } from './field-key.js';

/** Names the way in which a field is encrypted; another one (such as SM4) gets another name and is read beside it. */
const ALGORITHM = 'A256GCM';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** An encrypted field, as it is stored: three columns side by side. */
export interface EncryptedField {
  /** What it was encrypted with, e.g. `A256GCM`. */
  readonly algorithm: string;
  /** Which of the installation's keys. */
  readonly keyId: string;
  /** Nonce, tag and encrypted text, base64. */
  readonly ciphertext: string;
}

/**
 * Encrypts single fields, such as a phone number. `place` (table, column and id of the row) is sealed in, so that a
 * ciphertext that is moved to another row does not open there.
 */
export class FieldCipher {
  private readonly current: FieldKey;
  private readonly keys: ReadonlyMap<string, FieldKey>;

  constructor(keys: FieldKeys) {
    this.current = keys[0];
    this.keys = new Map(keys.map((key) => [key.id, key]));
  }

  /** Encrypts with the current key. The same text never gives the same ciphertext twice. */
  encrypt(text: string, place: string): EncryptedField {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.current.secret, nonce).setAAD(Buffer.from(place));
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const ciphertext = Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64');
    return { algorithm: ALGORITHM, keyId: this.current.id, ciphertext };
  }

  /** Throws an `Error` without content for an unknown algorithm or key, and for what was altered or moved. */
  decrypt({ algorithm, keyId, ciphertext }: EncryptedField, place: string): string {
    const key = this.keys.get(keyId);
    if (algorithm !== ALGORITHM || !key)
      throw new Error(`no key for a field that was encrypted with ${algorithm} under key "${keyId}"`);
    const bytes = Buffer.from(ciphertext, 'base64');
    const [nonce, tag, encrypted] = [
      bytes.subarray(0, NONCE_BYTES),
      bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
      bytes.subarray(NONCE_BYTES + TAG_BYTES),
    ];
    const decipher = createDecipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(place))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8');
  }
}
