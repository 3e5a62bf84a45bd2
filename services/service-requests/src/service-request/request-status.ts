/** Where a request stands. The moves between these are in `request-moves.ts`. */
export enum RequestStatus {
  RECEIVED = 'RECEIVED',
  ANSWERED = 'ANSWERED',
  DISPATCHED = 'DISPATCHED',
  RETURN_PENDING = 'RETURN_PENDING',
  SIGNED = 'SIGNED',
  CONTACTED = 'CONTACTED',
  IN_PROGRESS = 'IN_PROGRESS',
  WHISTLED = 'WHISTLED',
  EXTENSION_PENDING = 'EXTENSION_PENDING',
  SUSPENDED = 'SUSPENDED',
  HANDLED = 'HANDLED',
  CALLBACK = 'CALLBACK',
  REWORK = 'REWORK',
  CLOSED = 'CLOSED',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
  MERGED = 'MERGED',
}

/** Closed to the outside (Open311): nobody has to do anything now. Every other status is open. */
export const CLOSED_STATUSES: ReadonlySet<RequestStatus> = new Set([
  RequestStatus.ANSWERED,
  RequestStatus.CLOSED,
  RequestStatus.REJECTED,
  RequestStatus.CANCELLED,
  RequestStatus.MERGED,
]);
