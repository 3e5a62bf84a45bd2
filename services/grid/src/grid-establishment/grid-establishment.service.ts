import { assertAllInTurn, cityCodeOf, DomainError, parseDivisionCode, type Viewer } from '@governance/shared';
import type { DivisionRepository } from '../division/division.repository.js';
import { assertMayManageGrids } from '../grid/grid.policy.js';
import type { ReferenceKindRepository } from '../reference-kind/reference-kind.repository.js';
import {
  assertSoundEstablishment,
  type GridEstablishment,
  type NewEstablishment,
} from './grid-establishment.js';
import type { GridEstablishmentRepository } from './grid-establishment.repository.js';

/** What an establishment's rules need to know of other nouns. */
export interface EstablishmentSurroundings {
  readonly divisions: DivisionRepository;
  readonly kinds: ReferenceKindRepository;
}

/** How many workers places are to have. */
export class GridEstablishmentService {
  constructor(
    private readonly establishments: GridEstablishmentRepository,
    private readonly surroundings: EstablishmentSurroundings,
  ) {}

  /** Sets a number from now on; what held before stays on record. */
  async set(input: NewEstablishment, expectedVersion: number, viewer: Viewer): Promise<GridEstablishment> {
    const wanted = { ...input, divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode') };
    const { divisionCode, kind } = wanted;
    assertMayManageGrids(viewer, divisionCode);
    const { divisions, kinds } = this.surroundings;
    await assertAllInTurn(
      () => {
        assertSoundEstablishment(wanted);
        return Promise.resolve();
      },
      async () => {
        const [division] = await divisions.findByCodes([divisionCode], null);
        if (division?.validTo !== null)
          throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { field: 'divisionCode' });
      },
      async () => {
        if (await kinds.isKnown(cityCodeOf(divisionCode), 'GRID_WORKER', kind)) return;
        throw new DomainError('INVALID_INPUT', '没有这种网格员类型', { field: 'kind' });
      },
    );
    return this.establishments.set(wanted, expectedVersion);
  }
}
