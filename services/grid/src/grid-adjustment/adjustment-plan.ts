import { DomainError } from '@governance/shared';
import type { Boundary } from '../boundary/boundary.js';
import type { Grid, GridDifficulty, GridNetwork } from '../grid/grid.js';
import { assertPartsCover, mergedBoundary } from './adjusted-boundaries.js';
import type { MergeRequest, SplitPart } from './adjustment-request.js';
import { shareOut } from './share-out.js';

/** A grid that closes, with who answers for it and the micro-grids that are part of it. */
export interface ClosingGrid extends Grid {
  readonly workerIds: readonly string[];
  readonly microGridIds: readonly string[];
  readonly boundary: Boundary | null;
}

/** A grid that opens in its place. */
export interface OpeningGrid {
  readonly name: string;
  readonly kind: string;
  readonly households: number | null;
  readonly serviceRadiusM: number | null;
  readonly difficulty: GridDifficulty | null;
  readonly parentGridId: string | null;
  readonly responsibleOrganizationId: string | null;
  readonly networks: readonly GridNetwork[];
  readonly quarterIds: readonly string[];
  readonly workerIds: readonly string[];
  readonly microGridIds: readonly string[];
  readonly boundary: Boundary | null;
  /** Of each grid that closes, the share that comes here, in millionths. */
  readonly shares: readonly { readonly predecessorId: string; readonly millionths: number }[];
}

/**
 * The grids that a split makes. Nothing is left unanswered: workers whom no part names answer for every part, quarters
 * likewise, and a micro-grid that no part names goes to the heaviest part. Throws `INVALID_INPUT` when a part names
 * what the grid does not have, or when the parts' boundaries, one each or none at all, do not cover what it covered.
 */
export function planSplit(
  grid: ClosingGrid,
  parts: readonly SplitPart[],
  boundaries: readonly Boundary[],
): readonly OpeningGrid[] {
  assertPartsCover(grid.boundary, boundaries);
  for (const { quarterIds, workerIds, microGridIds } of parts) {
    assertAmong(quarterIds, grid.quarterIds, 'quarterIds', '小区不属于被拆分的网格');
    assertAmong(workerIds, grid.workerIds, 'workerIds', '网格员不负责被拆分的网格');
    assertAmong(microGridIds, grid.microGridIds, 'microGridIds', '微网格不属于被拆分的网格');
  }
  const shares = shareOut(parts.map(({ households }) => households));
  const heaviest = shares.indexOf(Math.max(...shares));
  const unnamed = {
    quarterIds: notNamed(
      grid.quarterIds,
      parts.map((it) => it.quarterIds),
    ),
    workerIds: notNamed(
      grid.workerIds,
      parts.map((it) => it.workerIds),
    ),
    microGridIds: notNamed(
      grid.microGridIds,
      parts.map((it) => it.microGridIds),
    ),
  };
  return parts.map((part, index) => ({
    name: part.name.trim(),
    kind: part.kind ?? grid.kind,
    households: part.households,
    // Where its workers are found is decided anew.
    serviceRadiusM: null,
    difficulty: grid.difficulty,
    parentGridId: grid.parentGridId,
    responsibleOrganizationId: grid.responsibleOrganizationId,
    networks: grid.networks,
    quarterIds: [...(part.quarterIds ?? []), ...unnamed.quarterIds],
    workerIds: [...(part.workerIds ?? []), ...unnamed.workerIds],
    microGridIds: [...(part.microGridIds ?? []), ...(index === heaviest ? unnamed.microGridIds : [])],
    boundary: boundaries[index] ?? null,
    shares: [{ predecessorId: grid.id, millionths: shares[index] ?? 0 }],
  }));
}

/** The grid that a merge makes: everything of those that close. It has one organization only if they had the same. */
export function planMerge(grids: readonly ClosingGrid[], { name, kind }: MergeRequest): OpeningGrid {
  const households = grids.map((it) => it.households);
  return {
    name: name.trim(),
    kind,
    households: households.every((it) => it !== null) ? households.reduce((sum, it) => sum + it, 0) : null,
    serviceRadiusM: null,
    difficulty: theSame(grids.map((it) => it.difficulty)),
    parentGridId: theSame(grids.map((it) => it.parentGridId)),
    responsibleOrganizationId: theSame(grids.map((it) => it.responsibleOrganizationId)),
    networks: [...new Set(grids.flatMap((it) => it.networks))],
    quarterIds: [...new Set(grids.flatMap((it) => it.quarterIds))],
    workerIds: [...new Set(grids.flatMap((it) => it.workerIds))],
    microGridIds: grids.flatMap((it) => it.microGridIds),
    boundary: mergedBoundary(grids.map((it) => it.boundary)),
    shares: grids.map(({ id }) => ({ predecessorId: id, millionths: 1_000_000 })),
  };
}

const theSame = <T>(values: readonly (T | null)[]): T | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

function notNamed(all: readonly string[], named: readonly (readonly string[] | null)[]): readonly string[] {
  const taken = new Set(named.flatMap((it) => it ?? []));
  return all.filter((id) => !taken.has(id));
}

function assertAmong(
  ids: readonly string[] | null,
  all: readonly string[],
  field: string,
  message: string,
): void {
  if (ids?.every((id) => all.includes(id)) === false)
    throw new DomainError('INVALID_INPUT', message, { field });
}
