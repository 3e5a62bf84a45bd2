import {
  assertAllInTurn,
  DomainError,
  parseBusinessDay,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import type { DivisionRepository } from '../division/division.repository.js';
import { assertSoundPopulation, type DivisionPopulation, type NewPopulation } from './division-population.js';
import { assertMayRecordPopulation } from './division-population.policy.js';
import type { DivisionPopulationRepository } from './division-population.repository.js';

/** How many people live where. */
export class DivisionPopulationService {
  constructor(
    private readonly figures: DivisionPopulationRepository,
    private readonly divisions: DivisionRepository,
  ) {}

  /** Writes down a figure, or corrects the one of the same day. A place that was abolished may have figures too. */
  async record(input: NewPopulation, expectedVersion: number, viewer: Viewer): Promise<DivisionPopulation> {
    const figure = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      asOf: parseBusinessDay(input.asOf, 'asOf'),
      source: input.source.trim(),
    };
    assertMayRecordPopulation(viewer, figure.divisionCode);
    await assertAllInTurn(
      () => {
        assertSoundPopulation(figure, new Date());
        return Promise.resolve();
      },
      async () => {
        const known = await this.divisions.findByCodes([figure.divisionCode], null);
        if (known.length === 0)
          throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { field: 'divisionCode' });
      },
    );
    return this.figures.record(figure, expectedVersion);
  }
}
