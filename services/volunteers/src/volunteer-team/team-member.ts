/** Somebody's time in a team. */
export interface TeamMember {
  readonly id: string;
  readonly teamId: string;
  readonly volunteerId: string;
  readonly joinedAt: Date;
  /** Null while they belong to it. */
  readonly leftAt: Date | null;
}

/** Whose time in a team is looked at. */
export interface TeamMemberFilter {
  /** Who belonged to it then; null for now. */
  readonly asOf: Date | null;
}
