import type { IdempotentRequest } from '@governance/shared';
import type { NewPointsPolicy, PointsPolicy, PointsPreset } from './points-policy.js';

/** The rules of every city. */
export interface PointsPolicyRepository {
  /** Every version of a city, the newest first; at most 100. */
  findByCity(cityCode: string): Promise<readonly PointsPolicy[]>;
  /** In order of their codes. */
  findPresets(): Promise<readonly PointsPreset[]>;
  /**
   * Stores rules as the city's next version, once for each request key. Throws `INVALID_INPUT` for a preset that there is
   * not, and for a day before that of the version before.
   */
  publish(policy: NewPointsPolicy, request: Omit<IdempotentRequest, 'cityCode'>): Promise<PointsPolicy>;
}
