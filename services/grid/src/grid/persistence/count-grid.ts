import { businessDay, type StatDelta } from '@governance/shared';

/** What of a grid's version is counted. */
export interface CountedGrid {
  readonly divisionCode: string;
  readonly kind: string;
  readonly households: number | null;
  readonly parentGridId: string | null;
}

/** What a version of a grid adds to `grid` and `household` on the day it begins. */
export const gridBegun = (grid: CountedGrid, at: Date): readonly StatDelta[] => counted(grid, at, 1);

/** What a version of a grid takes from `grid` and `household` on the day it ends. */
export const gridEnded = (grid: CountedGrid, at: Date): readonly StatDelta[] => counted(grid, at, -1);

/** A micro-grid's households are those of the grid that it is part of, and counted there. */
function counted(
  { divisionCode: scope, kind, households, parentGridId }: CountedGrid,
  at: Date,
  sign: 1 | -1,
): readonly StatDelta[] {
  const day = businessDay(at);
  const settled = parentGridId === null ? (households ?? 0) : 0;
  return [
    { scope, day, measure: 'grid', dimension: kind, amount: sign },
    { scope, day, measure: 'household', amount: sign * settled },
  ];
}
