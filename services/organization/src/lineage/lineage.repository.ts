import type { Relative } from './lineage.js';

/** Which organizations came from which. */
export interface LineageRepository {
  /** What each of many came from, the latest first; at most `MAX_RELATIVES` each. */
  findPredecessors(ids: readonly string[]): Promise<readonly Relative[]>;
  /** What each of many became, the largest share first; at most `MAX_RELATIVES` each. */
  findSuccessors(ids: readonly string[]): Promise<readonly Relative[]>;
  /** All links of successions. */
  findLinks(successionIds: readonly string[]): Promise<readonly Relative[]>;
}
