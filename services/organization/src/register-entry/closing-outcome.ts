/** How an entry of the register came to its end. */
export enum ClosingOutcome {
  CLEARED = 'CLEARED',
  COMPLETED = 'COMPLETED',
  EXPIRED = 'EXPIRED',
  REPLACED = 'REPLACED',
  MISTAKEN = 'MISTAKEN',
}
