/** How far into the schema a key reaches. The audit is for people. */
export const CLIENT_TIERS = ['open', 'internal'] as const;
type ClientTier = (typeof CLIENT_TIERS)[number];

/** What a third party may do with its keys. */
interface ClientScope {
  readonly tier: ClientTier;
  /** Division codes of the areas whose working rows it sees; empty with the tier `open`. */
  readonly jurisdictions: readonly string[];
  /** Whether it runs registered operations alone. */
  readonly isSafelisted: boolean;
  /** Cost that its requests may add up to in a minute. */
  readonly costPerMinute: number;
  /** Web pages whose browsers may send its keys, e.g. `https://board.example`. Programs need none. */
  readonly origins: readonly string[];
}

/** A third party that has keys. */
export interface ApiClient extends ClientScope {
  readonly id: string;
  readonly name: string;
  /** Who answers for it. */
  readonly organization: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** One key of a client, without its secret. */
export interface ApiKey {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

/** A client with its keys, the newest first. */
export interface ClientWithKeys extends ApiClient {
  readonly keys: readonly ApiKey[];
}

/** What became of requests that stated a key that exists. */
export type KeyOutcome = 'ADMITTED' | 'WRONG_SECRET' | 'EXPIRED' | 'REVOKED' | 'ORIGIN' | 'RATE_LIMITED';

/** How often a key came to something within a day. */
export interface KeyUsage {
  readonly keyId: string;
  /** `YYYY-MM-DD`, business day. */
  readonly day: string;
  readonly outcome: KeyOutcome;
  readonly requests: number;
  readonly cost: number;
}

/** Something that was done to a client or to the registered operations. */
export interface ClientAct {
  readonly at: Date;
  /** Subject of an administrator, or `command line`. */
  readonly actor: string;
  readonly act: string;
  readonly details: Readonly<Record<string, unknown>>;
}
