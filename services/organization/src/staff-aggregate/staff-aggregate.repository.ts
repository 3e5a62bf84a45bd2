import type { ChildListReader, IdempotentRequest } from '@governance/shared';
import type { CheckAround } from '../organization/surroundings.js';
import type { NewStaffAggregate } from './new-staff-aggregate.js';
import type { StaffAggregate } from './staff-aggregate.js';

/** Counts of the staff of organizations. */
export interface StaffAggregateRepository {
  /** All of organizations, newest first. */
  readonly ofOrganizations: ChildListReader<null, StaffAggregate>;
  /**
   * Stores the counts of a day, once for each request key; with `expectedVersion` those of that day are corrected.
   * `check` runs in the same transaction and may refuse. Throws `ALREADY_EXISTS` when the day has counts and no version
   * was stated, and `CONFLICT` when it has another one.
   */
  record(
    aggregate: NewStaffAggregate,
    expectedVersion: number | null,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<StaffAggregate>;
}
