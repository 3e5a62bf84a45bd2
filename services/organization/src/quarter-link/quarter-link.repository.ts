import type { ChildListReader, IdempotentRequest } from '@governance/shared';
import type { Surroundings } from '../organization/surroundings.js';
import type { CopiedQuarter } from '../quarter-copy/quarter-copy.js';
import type { NewQuarterLink } from './new-quarter-link.js';
import type { QuarterLink, QuarterLinksAt } from './quarter-link.js';

/** Who answers for residential quarters. A directory: everybody reads it, everywhere. */
export interface QuarterLinkRepository {
  /** A quarter that this service knows; null when news of it have not come, or never will. */
  findQuarter(id: string): Promise<CopiedQuarter | null>;
  findById(id: string): Promise<QuarterLink | null>;
  /** Links of quarters at an instant or now, at most three each. */
  findByQuarters(quarterIds: readonly string[], asOf: Date | null): Promise<readonly QuarterLink[]>;
  /** Links that organizations have now, by place. */
  readonly ofOrganizations: ChildListReader<QuarterLinksAt, QuarterLink>;
  /**
   * Stores a link, once for each request key. `check` runs in the same transaction and may refuse. Throws
   * `PERIOD_OVERLAP` when the quarter has such a link in that time.
   */
  add(
    link: NewQuarterLink,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: (quarter: CopiedQuarter, around: Surroundings) => Promise<void>,
  ): Promise<QuarterLink>;
  /** Ends a link that lasts. Throws `CONFLICT` unless it still has `expectedVersion`, `INVALID_INPUT` for one that has ended. */
  end(id: string, until: Date | null, expectedVersion: number): Promise<QuarterLink>;
}
