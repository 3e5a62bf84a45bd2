/** Where a redemption stands. */
export enum RedemptionState {
  PENDING = 'PENDING',
  COLLECTED = 'COLLECTED',
  CANCELLED = 'CANCELLED',
}
