import { cityOfId, newEntityId } from '@governance/shared';
import type { EntityManager } from 'typeorm';
import { areaOf } from '../../boundary/boundary-area.js';
import { type Boundary, extentOf } from '../../boundary/boundary.js';
import { drawBoundary, endBoundary } from '../../boundary/persistence/boundary-writes.js';
import { announcedGrid } from '../../grid/persistence/announce-grid.js';
import { theGrid } from '../../grid/persistence/grid-reads.js';
import { changeGrid, closeGrid, openGrid } from '../../grid/persistence/grid-writes.js';
import type { ClosingGrid, OpeningGrid } from '../adjustment-plan.js';
import type { OpenedGrid } from '../grid-adjustment.repository.js';
import { takeOverWorkers } from './take-over-workers.js';
import { adjustedGridTable, gridLineageTable } from './grid-adjustment.table.js';

/** One adjustment while it is made. */
export interface Change {
  readonly adjustmentId: string;
  readonly at: Date;
}

/** Opens grids in place of others with their workers and micro-grids, closes the others and writes the lineage. */
export async function replaceGrids(
  manager: EntityManager,
  closing: readonly ClosingGrid[],
  opening: readonly OpeningGrid[],
  change: Change,
): Promise<readonly OpenedGrid[]> {
  const divisionCode = closing[0]?.divisionCode ?? '';
  const opened: OpenedGrid[] = [];
  for (const grid of opening) opened.push(await open(manager, grid, divisionCode, change));
  for (const { id } of closing) {
    await close(manager, id, change);
    const successors = opened.flatMap(({ shares, ...it }) =>
      shares
        .filter(({ predecessorId }) => predecessorId === id)
        .map(({ millionths }) => ({ id: it.id, code: it.code, weight: millionths / 1_000_000 })),
    );
    await announcedGrid(manager, await theGrid(manager, id), 'GridClosed', { successors });
  }
  return opened;
}

/** Gives grids other boundaries. */
export async function redrawGrids(
  manager: EntityManager,
  grids: readonly ClosingGrid[],
  boundaries: ReadonlyMap<string, Boundary>,
  change: Change,
): Promise<void> {
  for (const { id } of grids) {
    const boundary = boundaries.get(id);
    if (!boundary) continue;
    await changeGrid(manager, id, {}, change.at);
    await drawBoundary(manager, id, boundary, change.at);
    await recordTouched(manager, id, change);
    // Thousands of points stay here; who wants them asks for them.
    const { polygons } = boundary;
    const drawn = { areaM2: areaOf(polygons), ...extentOf(polygons) };
    await announcedGrid(manager, await theGrid(manager, id), 'GridRedrawn', { boundary: drawn });
  }
}

/** Gives grids another kind. */
export async function rekindGrids(
  manager: EntityManager,
  grids: readonly ClosingGrid[],
  kind: string,
  change: Change,
): Promise<void> {
  for (const { id } of grids) {
    await changeGrid(manager, id, { kind }, change.at);
    await recordTouched(manager, id, change);
    await announcedGrid(manager, await theGrid(manager, id), 'GridRekinded');
  }
}

async function open(
  manager: EntityManager,
  opening: OpeningGrid,
  divisionCode: string,
  change: Change,
): Promise<OpenedGrid> {
  const id = newEntityId(divisionCode);
  const cityCode = cityOfId(id);
  const code = await openGrid(manager, id, { divisionCode, ...opening }, change.at);
  if (opening.boundary) await drawBoundary(manager, id, opening.boundary, change.at);
  await recordTouched(manager, id, change);
  await takeOverWorkers(manager, id, opening, change);
  await manager.insert(
    gridLineageTable,
    opening.shares.map(({ predecessorId, millionths }) => ({
      cityCode,
      predecessorId,
      successorId: id,
      adjustmentId: change.adjustmentId,
      millionths,
    })),
  );
  await announcedGrid(manager, await theGrid(manager, id), 'GridCreated');
  for (const microGridId of opening.microGridIds) {
    await changeGrid(manager, microGridId, { parentGridId: id }, change.at);
    await announcedGrid(manager, await theGrid(manager, microGridId), 'GridReparented');
  }
  return { ...opening, id, code };
}

async function close(manager: EntityManager, id: string, change: Change): Promise<void> {
  await manager.query(
    `WITH ended AS (UPDATE grid_assignment SET valid_to = $3
       WHERE city_code = $1 AND grid_id = $2 AND valid_to IS NULL RETURNING 1) SELECT count(*) FROM ended`,
    [cityOfId(id), id, change.at],
  );
  await closeGrid(manager, id, change.at);
  await endBoundary(manager, id, change.at);
  await recordTouched(manager, id, change);
}

const recordTouched = (manager: EntityManager, gridId: string, { adjustmentId }: Change) =>
  manager.insert(adjustedGridTable, { cityCode: cityOfId(gridId), gridId, adjustmentId });
