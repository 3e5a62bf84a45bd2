import { DomainError } from '@governance/shared';
import type { Identity } from '../identity/identity.js';
import { addressAccount } from '../rate/address-account.js';
import { pay } from '../rate/rate.js';
import type { RateLimiter } from '../rate/rate-limiter.js';
import type { ApiKeys } from './api-keys.js';
import type { Caller } from './caller.js';
import { viewerOfClient } from './known-key.js';

/** What a request says of who sends it. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The header `x-api-key`. */
  readonly apiKey: string | undefined;
  /** Where it comes from. */
  readonly address: string;
}

/** Cost a minute for those who have no key of their own; null for no limit. */
export interface Quotas {
  /** Of everybody without a credential at one address. */
  readonly anonymous: number | null;
  /** Of one person or machine with a token. */
  readonly signedIn: number | null;
}

/** What callers are told apart with. */
export interface CallersOptions {
  readonly identity: Identity;
  /** Null where the gateway has no database. */
  readonly keys: ApiKeys | null;
  readonly limiter: RateLimiter;
  readonly quotas: Quotas;
}

/** Keys of one address that are looked up in a minute: enough for any office, too few to keep the database busy. */
const LOOK_UPS_PER_MINUTE = 600;

/** Tells who sends a request: by a token, by an API key, or nobody. */
export class Callers {
  constructor(private readonly options: CallersOptions) {}

  /** Throws what `Identity` and `ApiKeys` throw, and `UNAUTHENTICATED` with the reason TWO_CREDENTIALS or NO_KEYS. */
  async callerOf({ authorization, apiKey, address }: Credentials): Promise<Caller> {
    const bearer = /^Bearer +(?<key>gg_\S*)$/i.exec(authorization?.trim() ?? '')?.groups?.['key'];
    if (apiKey !== undefined && authorization !== undefined) throw twoCredentials();
    const key = apiKey ?? bearer;
    if (key !== undefined) return this.ofKey(key, address);
    const { identity, quotas } = this.options;
    const viewer = await identity.viewerOf(authorization);
    const account =
      viewer.subject === null
        ? { id: addressAccount(address), costPerMinute: quotas.anonymous }
        : { id: `person:${viewer.subject}`, costPerMinute: quotas.signedIn };
    return { viewer, account, key: null };
  }

  private async ofKey(text: string, address: string): Promise<Caller> {
    const { keys, limiter } = this.options;
    if (!keys) throw noKeys();
    const lookUps = { id: `look-ups ${addressAccount(address)}`, costPerMinute: LOOK_UPS_PER_MINUTE };
    const key = await keys.signIn(text, async () => {
      await pay(limiter, lookUps, 1);
    });
    const account = { id: `client:${key.client.id}`, costPerMinute: key.client.costPerMinute };
    return { viewer: viewerOfClient(key.client), account, key };
  }
}

const twoCredentials = (): DomainError =>
  new DomainError('UNAUTHENTICATED', '令牌和密钥只能用一个', {
    argument: 'x-api-key',
    reason: 'TWO_CREDENTIALS',
  });

const noKeys = (): DomainError =>
  new DomainError('UNAUTHENTICATED', '本系统未启用密钥', { argument: 'x-api-key', reason: 'NO_KEYS' });
