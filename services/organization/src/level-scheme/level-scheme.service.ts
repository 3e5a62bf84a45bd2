import { parseDivisionCode, type Viewer } from '@governance/shared';
import { requireStandingDivision } from '../organization/organization-fit.js';
import { assertValidLadder, type Ladder, type NewLadder } from './level-scheme.js';
import { assertMayDefineLevels } from './level-scheme.policy.js';
import type { LevelSchemeRepository } from './level-scheme.repository.js';

/** What can be done with ladders. */
export class LevelSchemeService {
  constructor(private readonly schemes: LevelSchemeRepository) {}

  /** The ladder that holds at a place; null when none does. Throws `DIVISION_CODE_MALFORMED`. */
  async find(divisionCode: string, asOf: Date | null): Promise<Ladder | null> {
    const code = parseDivisionCode(divisionCode, 'divisionCode');
    const [ladder] = await this.schemes.findByDivisions([code], asOf);
    return ladder ?? null;
  }

  /** Lays down the ladder of a place from now on; what it was before stays on record. */
  async define(input: NewLadder, viewer: Viewer): Promise<Ladder> {
    const ladder: NewLadder = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      levels: input.levels.map(({ code, name }) => ({ code, name: name.trim() })),
    };
    assertMayDefineLevels(viewer, ladder.divisionCode);
    assertValidLadder(ladder);
    return this.schemes.define(ladder, async (around) => {
      await requireStandingDivision(ladder.divisionCode, around);
    });
  }
}
