import type { CommandLadder, NewCommandLadder } from './command-ladder.js';

/** The ladder of each city that has one. */
export interface CommandLadderRepository {
  findByCities(cityCodes: readonly string[]): Promise<readonly CommandLadder[]>;
  /**
   * Puts a ladder in the place of the city's. Throws `CONFLICT` unless that has the expected version, and
   * `INVALID_INPUT` when centres stand on a level that the new one lacks.
   */
  define(ladder: NewCommandLadder): Promise<CommandLadder>;
}
