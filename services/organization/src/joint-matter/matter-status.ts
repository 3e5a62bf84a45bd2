/** Where a matter of a joint body stands. */
export enum MatterStatus {
  RAISED = 'RAISED',
  ACCEPTED = 'ACCEPTED',
  IN_PROGRESS = 'IN_PROGRESS',
  DECIDED = 'DECIDED',
  COMPLETED = 'COMPLETED',
  REJECTED = 'REJECTED',
}
