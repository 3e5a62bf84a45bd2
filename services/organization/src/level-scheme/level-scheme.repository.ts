import type { CheckAround } from '../organization/surroundings.js';
import type { Ladder, NewLadder } from './level-scheme.js';

/** A ladder as one that was asked for by a place. */
export interface FoundLadder extends Ladder {
  /** The place that was asked for: that of the ladder or one below it. */
  readonly askedCode: string;
}

/** Every stored ladder. */
export interface LevelSchemeRepository {
  /** The ladders that hold at places at an instant, now without one; none for a place that no ladder reaches. */
  findByDivisions(codes: readonly string[], asOf: Date | null): Promise<readonly FoundLadder[]>;
  /**
   * Lays down a ladder from now on. `check` runs in the same transaction and may refuse. Throws `CONFLICT` unless the
   * place's ladder still has the expected version, and `INVALID_INPUT` when organizations stand on a level that it lacks.
   */
  define(ladder: NewLadder, check: CheckAround): Promise<Ladder>;
}
