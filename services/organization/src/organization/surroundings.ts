import type { DivisionRow } from '@governance/shared';
import type { Ladder } from '../level-scheme/level-scheme.js';
import type { Organization } from './organization.js';

/** What rules about several things may look at, inside the transaction that they guard. */
export interface Surroundings {
  /** Throws `DIVISION_UNKNOWN`, retryable, for a code that is not known here yet. */
  requireDivision(code: string, field: string): Promise<DivisionRow>;
  /** An organization that exists today, held so that it does until the commit; null when there is none. */
  holdOrganization(id: string): Promise<Organization | null>;
  /** Keeps the tree of a city as it is until the commit: nothing is moved, split or merged meanwhile. */
  holdTree(cityCode: string): Promise<void>;
  /** The ladder that holds at a place today: its own or that of the nearest place above; null when there is none. */
  findLadder(divisionCode: string): Promise<Ladder | null>;
  /** How many organizations stand above one today. */
  countAncestors(id: string): Promise<number>;
  /** Whether a grid has its branch already. */
  hasBranch(gridId: string): Promise<boolean>;
}

/** Rules that need a look around; the storage runs them inside its transaction, before it writes. */
export type CheckAround = (around: Surroundings) => Promise<void>;
