/** Who checked in: a unit, or a member in service on their own account. */
export enum CheckInKind {
  UNIT = 'UNIT',
  MEMBER = 'MEMBER',
}

/** 报到: a unit or a member in service reports to a community to serve there. */
export interface CheckIn {
  readonly id: string;
  readonly kind: CheckInKind;
  /** Community or village that received them. */
  readonly divisionCode: string;
  readonly version: number;
  /** The unit; of a member the one where they were at home when they checked in. */
  readonly organizationId: string;
  /** Null for a unit. */
  readonly volunteerId: string | null;
  /** Whom the member is at the issuer of tokens; null for a unit and when nobody knows. */
  readonly volunteerSubject: string | null;
  readonly at: Date;
  /** Null while it stands. */
  readonly endedAt: Date | null;
}

/** What a list of check-ins is limited to. */
export interface CheckInFilter {
  readonly divisionCode?: string | null;
  readonly organizationId?: string | null;
  readonly kind?: CheckInKind | null;
  /** Whether it still stands. */
  readonly open?: boolean | null;
}

/** A check-in to be made. */
export interface NewCheckIn {
  readonly kind: CheckInKind;
  readonly divisionCode: string;
  readonly organizationId: string;
  readonly volunteerId: string | null;
}

/** A batch has at most so many rows. */
export const MAX_CHECK_INS = 100;

/** Whose check-in it is. */
export const holderOf = ({ volunteerId, organizationId }: NewCheckIn): string =>
  volunteerId ?? organizationId;
