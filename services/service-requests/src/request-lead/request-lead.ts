/** Why an organization leads a request when responsibility is unclear. */
export enum LeadGround {
  FIRST_RECEIVER = 'FIRST_RECEIVER',
  ON_SITE_RULING = 'ON_SITE_RULING',
  GOVERNMENT_FALLBACK = 'GOVERNMENT_FALLBACK',
}

/** 牵头: which organization leads a request, since when, and why. */
export interface RequestLead {
  readonly id: string;
  readonly requestId: string;
  /** From 1: the how-manieth lead of the request. */
  readonly sequence: number;
  readonly organizationId: string;
  readonly ground: LeadGround;
  readonly reason: string;
  readonly assignedAt: Date;
  /** When another one took over; null while it leads. */
  readonly endedAt: Date | null;
}

/** A request has at most so many leads, one after the other. */
export const MAX_LEADS = 20;
