/** Where somebody who signed up stands. */
export enum SignUpState {
  SIGNED_UP = 'SIGNED_UP',
  WAITING = 'WAITING',
  ATTENDED = 'ATTENDED',
  CANCELLED = 'CANCELLED',
}

/** 报名: that a volunteer comes to a shift, or waits for a place. Personal. */
export interface SignUp {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly activityId: string;
  readonly shiftId: string;
  /** Organization that organizes the activity. */
  readonly organizationId: string;
  readonly volunteerId: string;
  /** Whom the volunteer is at the issuer of tokens; null when nobody knows. */
  readonly volunteerSubject: string | null;
  readonly state: SignUpState;
  /** The how manieth it was for the shift; those who wait move up in this order. */
  readonly sequence: number;
  readonly signedUpAt: Date;
  readonly attendedAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** What a list of sign-ups is limited to. */
export interface SignUpFilter {
  readonly divisionCode?: string | null;
  readonly shiftId?: string | null;
  readonly state?: SignUpState | null;
}
