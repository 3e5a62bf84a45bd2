import type { DivisionSuccession } from './division-edition.js';

/** Which division took over from which. */
export interface DivisionEditionRepository {
  /** The divisions that took over from others, the last edition first, at most 200. */
  findSuccessors(codes: readonly string[]): Promise<readonly DivisionSuccession[]>;
  /** The divisions that others took over from, the last edition first, at most 200. */
  findPredecessors(codes: readonly string[]): Promise<readonly DivisionSuccession[]>;
}
