import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCodeOf } from '@governance/shared';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { z } from 'zod';

const ALGORITHM = 'ES256';
const LIFETIME = '12h';
const StoredKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
});
type StoredKey = z.infer<typeof StoredKey>;

/** The development issuer's key pair; the private half never leaves this object. */
export class DevelopmentKey {
  private constructor(private readonly stored: StoredKey) {}

  /**
   * Reads the key from a file, which only its owner may read, and makes both when the file is missing. Throws an
   * `Error` when the file holds something else.
   */
  static async load(file: string): Promise<DevelopmentKey> {
    const text = (await readIfThere(file)) ?? (await create(file));
    const parsed = StoredKey.safeParse(JSON.parse(text));
    if (parsed.success) return new DevelopmentKey(parsed.data);
    throw new Error(
      `${file} holds no key of the development issuer. Remove it, and the next start makes one.`,
    );
  }

  /** The public half, as `/dev/jwks` shows it. */
  get publicKeys(): { keys: JWK[] } {
    const { kty, crv, x, y, kid } = this.stored;
    return { keys: [{ kty, crv, x, y, kid, alg: ALGORITHM, use: 'sig' }] };
  }

  /** Verifies this key's tokens without asking anybody. */
  get verifier(): JWTVerifyGetKey {
    return createLocalJWKSet(this.publicKeys);
  }

  /** Signs claims for twelve hours. */
  async sign(claims: JWTPayload): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, kid: this.stored.kid, typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(await importJWK(this.stored, ALGORITHM));
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the file, or reads it when another process made it in this moment. */
async function create(file: string): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = await exportJWK(privateKey);
  const text = JSON.stringify({ ...key, kid: await calculateJwkThumbprint(key) });
  await mkdir(dirname(file), { recursive: true });
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.close();
    return text;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return readFile(file, 'utf8');
    throw error;
  }
}
