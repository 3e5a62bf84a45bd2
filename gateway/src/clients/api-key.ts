import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `gg`, the id by which the key is found, and 32 random bytes that nobody but its holder has. */
const PATTERN = /^gg_(?<id>[0-9a-f]{16})_(?<secret>[\w-]{43})$/;
const SECRET_BYTES = 32;

/** A key that was just made. Its text is shown once; what is stored cannot be turned back into it. */
export interface NewApiKey {
  readonly id: string;
  readonly text: string;
  readonly secretHash: Buffer;
}

/** A key as a request states it. */
export interface StatedKey {
  readonly id: string;
  readonly secret: string;
}

/** Makes a key: `gg_<id>_<secret>`. */
export function newApiKey(): NewApiKey {
  const id = randomBytes(8).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { id, text: `gg_${id}_${secret}`, secretHash: hashOf(secret) };
}

/** Takes a key apart; null for a text that is none. */
export function parseApiKey(text: string): StatedKey | null {
  const { id, secret } = PATTERN.exec(text.trim())?.groups ?? {};
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** Whether a secret is the one that was hashed, in a time that says nothing about how much of it is right. */
export const isSecretOf = (secret: string, secretHash: Buffer): boolean =>
  timingSafeEqual(hashOf(secret), secretHash);

/** The secret is 256 random bits, so there is nothing to guess that a slow hash would make slower. */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
