import { z } from 'zod';

/** A grid that took over some or all of another. */
export interface SucceedingGrid {
  readonly id: string;
  readonly code: string;
  /** Share of the other that it took over, above 0 to 1. */
  readonly weight: number;
}

const closing = z.object({
  code: z.string(),
  successors: z.array(z.object({ id: z.string(), code: z.string(), weight: z.number() })).min(1),
});

/**
 * Who goes on with what belonged to a grid as a whole, by the payload of an event of that grid: the one that took over
 * most of it, the lower code when two took over as much. Null for an event that hands nothing over.
 */
export function heirOfGrid(
  payload: unknown,
): { readonly code: string; readonly heir: SucceedingGrid } | null {
  const { success, data } = closing.safeParse(payload);
  if (!success) return null;
  const [heir] = data.successors.toSorted((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
  return heir ? { code: data.code, heir } : null;
}
