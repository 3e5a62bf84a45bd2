import { cityCodeOf, parseDivisionCode, type Viewer } from '@governance/shared';
import {
  assertValidLadder,
  type CommandLadder,
  divisionOfCity,
  type NewCommandLadder,
} from './command-ladder.js';
import { assertMayDefineCommandLadder } from './command-ladder.policy.js';
import type { CommandLadderRepository } from './command-ladder.repository.js';

/** What can be done with ladders of command centres. */
export class CommandLadderService {
  constructor(private readonly ladders: CommandLadderRepository) {}

  /** The ladder of the city of a place; null when it has none. Throws `DIVISION_CODE_MALFORMED`. */
  async find(divisionCode: string): Promise<CommandLadder | null> {
    const code = parseDivisionCode(divisionCode, 'divisionCode');
    const [ladder] = await this.ladders.findByCities([cityCodeOf(code)]);
    return ladder ?? null;
  }

  /** Lays down the ladder of a city, in place of what it had. */
  async define(input: NewCommandLadder, viewer: Viewer): Promise<CommandLadder> {
    const divisionCode = parseDivisionCode(input.divisionCode, 'divisionCode');
    assertMayDefineCommandLadder(viewer, divisionOfCity(cityCodeOf(divisionCode)));
    const ladder = { ...input, divisionCode, levels: input.levels.map((name) => name.trim()) };
    assertValidLadder(ladder);
    return this.ladders.define(ladder);
  }
}
