import type { IdempotentRequest } from '@governance/shared';
import type { WhistlePolicy, WhistlePolicyVersion } from './whistle-policy.js';

/** A version that is to be published, with the newest one that its author knew of. */
export interface NewWhistlePolicy extends Omit<WhistlePolicy, 'version'> {
  /** Null for the first one. */
  readonly expectedVersion: number | null;
}

/** A version in force, and whose: `ofCity` is the city that asked, also where it is the national one. */
export interface PolicyInForce extends WhistlePolicy {
  readonly ofCity: string;
}

/** Every version of every whistle policy. */
export interface WhistlePolicyRepository {
  /** What is in force in each of these cities at an instant: the city's own, else the national one. */
  findInForce(cityCodes: readonly string[], at: Date): Promise<readonly PolicyInForce[]>;
  findVersions(versions: readonly WhistlePolicyVersion[]): Promise<readonly WhistlePolicy[]>;
  /** Stores a version, once for each request key. Throws `CONFLICT`, `INVALID_INPUT` and `IDEMPOTENCY_KEY_REUSED`. */
  publish(next: NewWhistlePolicy, key: Omit<IdempotentRequest, 'cityCode'>): Promise<WhistlePolicy>;
}
