import { DivisionLevel, DomainError, levelOf } from '@governance/shared';
import type { Grid } from '../grid/grid.js';
import type { Position } from './boundary.js';
import type { BoundaryRepository } from './boundary.repository.js';
import { parseCoordinateSystem } from './coordinate-system.js';
import { assertPlaceable, gridsAt } from './grid-at.js';

/** What can be asked of boundaries. Everybody may: they are part of the directory of grids. */
export class BoundaryService {
  constructor(private readonly boundaries: BoundaryRepository) {}

  /**
   * The grid that each point lies in at an instant, now without one. Throws `INVALID_INPUT` for too many points or one
   * off the earth, `COORDINATE_SYSTEM_UNSUPPORTED` for points of another system.
   */
  async gridsAt(
    points: readonly Position[],
    coordinateSystem: string,
    asOf: Date | null,
  ): Promise<readonly (Grid | null)[]> {
    parseCoordinateSystem(coordinateSystem);
    assertPlaceable(points);
    return gridsAt(points, await this.boundaries.findNear(points, asOf));
  }
}

/** Throws `INVALID_INPUT` for a place that is no community: its grids are too many for one map. */
export function assertCommunity(divisionCode: string): void {
  if (levelOf(divisionCode) === DivisionLevel.COMMUNITY) return;
  throw new DomainError('INVALID_INPUT', '只能查询社区或村的网格边界', { field: 'code' });
}
