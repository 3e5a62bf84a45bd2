import { Draft, type Restructuring } from '../restructuring/restructuring.js';
import type { Structure } from '../restructuring/structure.js';

/** A grid that was closed, and the one that goes on with what belonged to it. */
export interface PassedGrid {
  readonly gridId: string;
  readonly heirId: string;
}

/**
 * Plans that a branch goes on with the heir of its grid. When the heir has a branch of its own, as after a merger, that
 * one keeps it, and this branch goes on without a grid: nobody but the party decides which branches become one. Plans
 * nothing for a branch that has turned to another grid meanwhile.
 */
export async function planToPassOn(
  structure: Structure,
  branchId: string,
  { gridId, heirId }: PassedGrid,
): Promise<Restructuring> {
  const draft = new Draft();
  const before = structure.find(branchId);
  if (before?.validTo !== null || before.gridId !== gridId) return draft;
  draft.change(before, { gridId: (await structure.around.hasBranch(heirId)) ? null : heirId });
  return draft;
}
