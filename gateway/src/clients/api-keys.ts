import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '@governance/shared';
import type { Logger } from 'pino';
import type { KeyOutcome } from './api-client.js';
import { isSecretOf, parseApiKey } from './api-key.js';
import { FreshCache } from './fresh-cache.js';
import type { KnownKey } from './known-key.js';

/** How old what is known of a key may be: a key that was revoked is refused after this time everywhere. */
export const KEYS_FRESH_MS = 3000;
const KEYS_KNOWN = 10_000;
/** A database that takes longer to say who somebody is counts as away. */
const LOOK_UP_WITHIN_MS = 3000;
const ARGUMENT = 'x-api-key';

/** Where keys are found. */
export interface KeyStore {
  find(id: string): Promise<KnownKey | null>;
  origins(): Promise<ReadonlySet<string>>;
}

/** What sign-in by key needs. */
export interface ApiKeysOptions {
  readonly store: KeyStore;
  /** How old what is known of a key may be, in milliseconds. */
  readonly freshMs: number;
  readonly logger: Logger;
  /** Is told of requests with a key that exists and does not hold. */
  readonly onRefused: (keyId: string, outcome: KeyOutcome) => void;
}

/** Finds out whose key a request states. */
export class ApiKeys {
  private readonly known: FreshCache<KnownKey | null>;
  private readonly listed: FreshCache<ReadonlySet<string>>;

  constructor(private readonly options: ApiKeysOptions) {
    const { freshMs } = options;
    this.known = new FreshCache({ limit: KEYS_KNOWN, freshMs });
    this.listed = new FreshCache({ limit: 1, freshMs });
  }

  /**
   * The key of a text. `beforeLookUp` may refuse one that has to be looked up. Throws `UNAUTHENTICATED` with
   * `argument: 'x-api-key'` and a `reason` (MALFORMED, UNKNOWN, EXPIRED, REVOKED); `IDENTITY_UNAVAILABLE` while the
   * gateway's database is away.
   */
  async signIn(text: string, beforeLookUp: () => Promise<void>): Promise<KnownKey> {
    const stated = parseApiKey(text);
    if (!stated) throw refusal('MALFORMED');
    const key = await this.known.get(stated.id, async () => {
      await beforeLookUp();
      return this.ask((store) => store.find(stated.id));
    });
    // An unknown id and a wrong secret look the same to whoever tries.
    if (!key) throw refusal('UNKNOWN');
    if (!isSecretOf(stated.secret, key.secretHash)) throw this.refuse(key, 'WRONG_SECRET', 'UNKNOWN');
    if (key.revokedAt ?? key.client.revokedAt) throw this.refuse(key, 'REVOKED', 'REVOKED');
    if (key.expiresAt.getTime() <= Date.now()) throw this.refuse(key, 'EXPIRED', 'EXPIRED');
    return key;
  }

  /** Whether any client's keys may be sent from a page of this origin. Not while the database is away. */
  async isListed(origin: string): Promise<boolean> {
    try {
      return (await this.listed.get('', () => this.ask((store) => store.origins()))).has(origin);
    } catch {
      return false;
    }
  }

  private refuse(key: KnownKey, outcome: KeyOutcome, reason: string): DomainError {
    this.options.onRefused(key.id, outcome);
    return refusal(reason);
  }

  private async ask<T>(question: (store: KeyStore) => Promise<T>): Promise<T> {
    const { store, logger } = this.options;
    const over = new AbortController();
    const late = wait(LOOK_UP_WITHIN_MS, undefined, { signal: over.signal, ref: false }).then(() => {
      throw new Error(`no answer within ${String(LOOK_UP_WITHIN_MS)} ms`);
    });
    late.catch(() => undefined); // it lost the race
    try {
      return await Promise.race([question(store), late]);
    } catch (error) {
      logger.warn({ err: error }, 'the database of API keys could not be asked');
      throw new DomainError('IDENTITY_UNAVAILABLE', '暂时无法验证密钥,请稍后重试', { argument: ARGUMENT });
    } finally {
      over.abort();
    }
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  EXPIRED: '密钥已过期,请更换',
  REVOKED: '密钥已停用',
};

const refusal = (reason: string): DomainError =>
  new DomainError('UNAUTHENTICATED', MESSAGES[reason] ?? '密钥无效', { argument: ARGUMENT, reason });
