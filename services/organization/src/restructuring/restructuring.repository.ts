import type { IdempotentRequest } from '@governance/shared';
import type { Organization } from '../organization/organization.js';
import type { Restructuring } from './restructuring.js';
import type { StructureChange } from './structure-change.js';
import type { Structure } from './structure.js';

/** Whether a change of the structure is carried out, or only told. */
export type RestructuringMode = 'FOR_GOOD' | 'DRY_RUN';

/** What a change of the structure looks at, all of one city. */
export interface RestructuringRequest {
  readonly cityCode: string;
  /** Organizations that it is about. */
  readonly ids: readonly string[];
  /** Those of them whose children and commanded bodies it is about, too. */
  readonly withHoldings: readonly string[];
  /** With a succession that creates: the request, and the id under which it is remembered. */
  readonly idempotent: (Omit<IdempotentRequest, 'cityCode'> & { readonly successionId: string }) | null;
  readonly mode: RestructuringMode;
}

/** What a change of the structure did, or would do. */
export interface RestructuringOutcome {
  /** Organizations that ended. */
  readonly ended: readonly Organization[];
  /** Those that it began or was about and that go on. */
  readonly standing: readonly Organization[];
  /** At most `MAX_CHANGES`; null in the answer to a repetition, which does nothing. */
  readonly changes: readonly StructureChange[] | null;
  /** How many changes there are in all. */
  readonly changeCount: number | null;
}

/** Changes the structure of a city's organizations. */
export interface RestructuringRepository {
  /**
   * Holds what the request is about, plans, and carries the plan out at one instant, all in one transaction; a dry run
   * does the same and then takes it back. Changes of one city wait for each other.
   */
  carryOut(
    request: RestructuringRequest,
    plan: (structure: Structure) => Promise<Restructuring>,
  ): Promise<RestructuringOutcome>;
}
