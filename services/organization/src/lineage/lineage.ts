/** Why one organization took another's place. */
export enum SuccessionKind {
  SPLIT = 'SPLIT',
  MERGER = 'MERGER',
  TAKEOVER = 'TAKEOVER',
}

/** What passed from one organization to another. */
export interface LineageLink {
  readonly predecessorId: string;
  readonly successorId: string;
  /** Share of the predecessor in thousandths, 1 to 1000: figures of old times carry over by it. */
  readonly thousandths: number;
}

/** A link as seen from one organization. */
export interface Relative extends LineageLink {
  /** The organization that it is seen from. */
  readonly ofId: string;
  readonly successionId: string;
  readonly kind: SuccessionKind;
  readonly at: Date;
}

/** An organization has so many predecessors and so many successors at most. */
export const MAX_RELATIVES = 50;

/** How many thousandths a weight is; null when it is none: 0.001 to 1 in steps of 0.001. */
export function thousandthsOf(weight: number): number | null {
  const thousandths = Math.round(weight * 1000);
  const isExact = Math.abs(weight * 1000 - thousandths) < 1e-9;
  return isExact && thousandths >= 1 && thousandths <= 1000 ? thousandths : null;
}
