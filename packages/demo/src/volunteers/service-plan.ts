/** An organization of volunteers, to which the teams of the community belong. */
export interface VolunteerOrganizationPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly sponsorId: string;
  readonly categories: readonly string[];
  readonly registeredAt: Date;
}

/** A team of volunteers. */
export interface TeamPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly kind: string;
  readonly name: string;
  readonly leaderId: string;
  readonly foundedAt: Date;
  readonly members: readonly { readonly id: string; readonly volunteerId: string }[];
}

/** A unit, or a member of it, that checked in to the community. */
export interface CheckInPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly organizationId: string;
  /** Null for a unit. */
  readonly volunteerId: string | null;
  readonly at: Date;
}
