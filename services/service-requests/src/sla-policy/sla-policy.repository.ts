import type { IdempotentRequest, PageWindow } from '@governance/shared';
import type { PolicyScope, SlaPolicy, SlaPolicyContent, SlaPolicyFilter } from './sla-policy.js';

/** One version of a policy, as a request remembers it. */
export interface PolicyVersion {
  readonly id: string;
  readonly version: number;
}

/** A new version to be published. */
export interface NewPolicyVersion {
  readonly scope: PolicyScope;
  readonly content: SlaPolicyContent;
  readonly validFrom: Date;
  /** The newest version that there is now; null for the first. */
  readonly expectedVersion: number | null;
  readonly publishedAt: Date;
}

/** Every published policy. Lists come by city, category and urgency, each policy in its newest version. */
export interface SlaPolicyRepository {
  findByIds(ids: readonly string[]): Promise<readonly SlaPolicy[]>;
  findVersions(versions: readonly PolicyVersion[]): Promise<readonly SlaPolicy[]>;
  findPage(filter: SlaPolicyFilter, window: PageWindow): Promise<readonly SlaPolicy[]>;
  count(filter: SlaPolicyFilter): Promise<number>;
  /**
   * Publishes a version, once for each request key. Throws `CONFLICT` unless the newest one is the expected one, and
   * `INVALID_INPUT` for a category that the city does not know or a version that would begin before the one before it.
   */
  publish(version: NewPolicyVersion, key: Omit<IdempotentRequest, 'cityCode'>): Promise<SlaPolicy>;
}
