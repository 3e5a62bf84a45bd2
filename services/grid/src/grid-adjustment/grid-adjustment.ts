/** What was done to grids: 动态调整 of the account of 建华区. */
export enum GridAdjustmentKind {
  SPLIT = 'SPLIT',
  MERGE = 'MERGE',
  REKIND = 'REKIND',
  REDRAW = 'REDRAW',
}

/** One decision that changed grids, as it stands on record. */
export interface GridAdjustment {
  readonly id: string;
  readonly divisionCode: string;
  readonly kind: GridAdjustmentKind;
  readonly reason: string;
  /** Since when it holds. */
  readonly effectiveAt: Date;
  readonly recordedAt: Date;
}

/** One grid that took over from another, or was taken over. */
export interface GridSuccession {
  /** The grid at the other end, and the one it was asked for. */
  readonly gridId: string;
  readonly ofGridId: string;
  /** Share of the predecessor that went to the successor, above 0 to 1. */
  readonly weight: number;
  readonly adjustmentId: string;
}

/** A split makes at most so many grids, a merge takes at most so many. */
export const MAX_GRIDS_ADJUSTED = 20;
/** A grid has at most so many neighbours in its lineage, each way. */
export const MAX_SUCCESSIONS = 50;
