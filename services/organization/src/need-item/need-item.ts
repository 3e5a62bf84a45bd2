/** Where a need stands. The moves between these are in `need-moves.ts`; a match makes the others. */
export enum NeedStatus {
  STATED = 'STATED',
  MATCHED = 'MATCHED',
  FULFILLED = 'FULFILLED',
  WITHDRAWN = 'WITHDRAWN',
}

/** Where a need comes from. */
export enum NeedOrigin {
  STATED = 'STATED',
  SERVICE_REQUEST = 'SERVICE_REQUEST',
  SUGGESTED = 'SUGGESTED',
}

/** What can be done with a need itself. */
export enum NeedAction {
  PROPOSE_MATCH = 'PROPOSE_MATCH',
  WITHDRAW = 'WITHDRAW',
}

/** How many requests of the need's category came in one closed month. */
export interface MonthlyRequests {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly requests: number;
}

/** 需求: what a place needs, as an organization states it. */
export interface NeedItem {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every change of the need or of its matches. */
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly categoryCode: string;
  /** The organization that states it and judges whether it was fulfilled. */
  readonly statedById: string;
  /** How much is needed; null where it cannot be counted. */
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly status: NeedStatus;
  readonly origin: NeedOrigin;
  readonly serviceRequestId: string | null;
  /** Of suggested needs: what it was suggested from, oldest first. */
  readonly evidence: readonly MonthlyRequests[] | null;
  readonly statedAt: Date;
  readonly matchedAt: Date | null;
  readonly endedAt: Date | null;
  readonly reason: string | null;
}
