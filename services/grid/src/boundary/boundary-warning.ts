import { coverageOf } from './grid-coverage.js';
import type { BoundedGrid } from './grid-boundary.js';

/** What may be wrong with boundaries side by side. */
export enum BoundaryWarningCode {
  OVERLAP = 'OVERLAP',
  GAP = 'GAP',
}

/** Something about boundaries that somebody should look at; nothing was refused for it. */
export interface BoundaryWarning {
  readonly code: BoundaryWarningCode;
  readonly message: string;
  /** The two grids of an overlap; none for a gap. */
  readonly gridCodes: readonly string[];
  readonly areaM2: number;
}

/** What is to be said after the boundaries of some grids of a community have changed: their overlaps, and its gaps. */
export function boundaryWarnings(
  community: readonly BoundedGrid[],
  changedIds: readonly string[],
): readonly BoundaryWarning[] {
  if (!community.some(({ id }) => changedIds.includes(id))) return [];
  const changed = new Set(changedIds);
  const coverage = coverageOf(community, ({ id }) => changed.has(id));
  if (!coverage) return [];
  return [
    ...coverage.overlaps.map(({ grids: [one, other], areaM2 }) => ({
      code: BoundaryWarningCode.OVERLAP,
      message: `网格 ${one.code} 与 ${other.code} 重叠 ${String(Math.round(areaM2))} 平方米`,
      gridCodes: [one.code, other.code],
      areaM2,
    })),
    ...coverage.gapsM2.map((areaM2) => ({
      code: BoundaryWarningCode.GAP,
      message: `各网格之间有 ${String(Math.round(areaM2))} 平方米没有网格覆盖`,
      gridCodes: [],
      areaM2,
    })),
  ];
}
