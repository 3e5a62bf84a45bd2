import {
  assertAll,
  cityCodeOf,
  DivisionLevel,
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { DivisionRepository } from '../division/division.repository.js';
import type { ReferenceKindRepository } from '../reference-kind/reference-kind.repository.js';
import type { ResidentialQuarter } from '../residential-quarter/residential-quarter.js';
import type { ResidentialQuarterRepository } from '../residential-quarter/residential-quarter.repository.js';
import { GRID_ORDER, GRID_WITHOUT_MAIN_WORKER_ORDER } from './grid-order.js';
import {
  assertValidDetails,
  assertValidGrid,
  assertValidGridName,
  type Grid,
  type GridDetails,
  type GridFilter,
  type NewGrid,
} from './grid.js';
import { assertMayManageGrids } from './grid.policy.js';
import type { GridRepository } from './grid.repository.js';

/** What a grid's rules need to know of other nouns. */
export interface GridSurroundings {
  readonly divisions: DivisionRepository;
  readonly quarters: ResidentialQuarterRepository;
  readonly kinds: ReferenceKindRepository;
}

/** What can be done with grids. */
export class GridService {
  constructor(
    private readonly grids: GridRepository,
    private readonly surroundings: GridSurroundings,
  ) {}

  /** A page of current grids. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: GridFilter, request: PageRequest): Promise<Page<Grid>> {
    return readPage({ rows: this.grids, order: GRID_ORDER }, withSoundPlace(filter), request);
  }

  /** A page of current grids that have no main worker now. Throws as `list`. */
  async withoutMainWorker(divisionCode: string | null, request: PageRequest): Promise<Page<Grid>> {
    const filter = withSoundPlace({ divisionCode, mainWorker: 'MISSING' as const });
    return readPage({ rows: this.grids, order: GRID_WITHOUT_MAIN_WORKER_ORDER }, filter, request);
  }

  /** Makes a grid. A repetition with the same key answers the grid that the first one made. */
  async create(input: NewGrid, idempotencyKey: string, viewer: Viewer): Promise<Grid> {
    const grid: NewGrid = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
    };
    assertMayManageGrids(viewer, grid.divisionCode);
    assertValidGrid(grid);
    await this.assertFits(grid);
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { createGrid: grid } };
    return this.grids.add(grid, request);
  }

  /** Gives a grid another name from now on; what it was called before stays on record. */
  async rename(id: string, name: string, expectedVersion: number, viewer: Viewer): Promise<Grid> {
    await this.manageable(id, viewer);
    assertValidGridName(name);
    return this.grids.rename(id, name.trim(), expectedVersion);
  }

  /** Changes what is known of a grid from now on; how it was stays on record. */
  async update(id: string, details: GridDetails, expectedVersion: number, viewer: Viewer): Promise<Grid> {
    const { divisionCode } = await this.manageable(id, viewer);
    assertValidDetails(details, divisionCode);
    const quarters = await this.surroundings.quarters.findByIds(details.quarterIds ?? []);
    assertInCommunity(details.quarterIds ?? [], quarters, divisionCode);
    return this.grids.update(id, details, expectedVersion);
  }

  private async manageable(id: string, viewer: Viewer): Promise<Grid> {
    const [grid] = isEntityId(id) ? await this.grids.findByIds([id], null) : [];
    if (!grid) throw new NotFoundError('网格');
    assertMayManageGrids(viewer, grid.divisionCode);
    return grid;
  }

  /** What only a look at other things tells. Each broken rule names its field. */
  private async assertFits({ divisionCode, kind, parentGridId, quarterIds }: NewGrid): Promise<void> {
    const { divisions, quarters, kinds } = this.surroundings;
    const [[division], kindIsKnown, [parent], ownQuarters] = await Promise.all([
      divisions.findByCodes([divisionCode], null),
      kinds.isKnown(cityCodeOf(divisionCode), 'GRID', kind),
      parentGridId === null ? [] : this.grids.findByIds([parentGridId], null),
      quarters.findByIds(quarterIds),
    ]);
    assertAll(
      () => {
        if (division?.validTo !== null)
          throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { field: 'divisionCode' });
        if (division.level !== DivisionLevel.COMMUNITY)
          throw new DomainError('INVALID_INPUT', '网格应设在社区或村', { field: 'divisionCode' });
      },
      () => {
        if (!kindIsKnown) throw new DomainError('INVALID_INPUT', '没有这种网格类型', { field: 'kind' });
      },
      () => {
        if (parentGridId === null || parent?.divisionCode === divisionCode) return;
        throw new DomainError('INVALID_INPUT', '上级网格应在同一社区', { field: 'parentGridId' });
      },
      () => {
        assertInCommunity(quarterIds, ownQuarters, divisionCode);
      },
    );
  }
}

/** Throws unless every quarter is known and lies in the community. */
function assertInCommunity(
  ids: readonly string[],
  known: readonly ResidentialQuarter[],
  divisionCode: string,
): void {
  const here = new Set(known.filter((it) => it.divisionCode === divisionCode).map(({ id }) => id));
  if (ids.every((id) => here.has(id))) return;
  throw new DomainError('INVALID_INPUT', '小区应在同一社区', { field: 'quarterIds' });
}
