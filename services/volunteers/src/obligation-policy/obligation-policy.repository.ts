import type { IdempotentRequest } from '@governance/shared';
import type { NewObligationPolicy, ObligationPolicy } from './obligation-policy.js';

/** A city and a year of it. */
export interface CityYear {
  readonly cityCode: string;
  readonly year: number;
}

/** The policy that holds in a city in a year. */
export interface PolicyInForce extends CityYear {
  readonly policy: ObligationPolicy;
}

/** Every published policy. */
export interface ObligationPolicyRepository {
  /** What holds: the city's own latest one, else the national preset. */
  findInForce(wanted: readonly CityYear[]): Promise<readonly PolicyInForce[]>;
  /** All of a city and the national preset, the latest year first; at most 50. */
  findOfCity(cityCode: string): Promise<readonly ObligationPolicy[]>;
  /**
   * Publishes a policy, once for each request key; one for the same year takes its place. Throws `INVALID_INPUT` for a
   * year that has begun in a city where somebody is checked in: what is owed does not change while it is given.
   */
  publish(
    policy: NewObligationPolicy,
    request: Omit<IdempotentRequest, 'cityCode'>,
    thisYear: number,
  ): Promise<ObligationPolicy>;
}
