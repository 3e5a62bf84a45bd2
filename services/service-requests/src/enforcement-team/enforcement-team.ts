/** What is said about a joint enforcement team and may change. */
export interface TeamDetails {
  readonly name: string;
  /** What it may do, in words. */
  readonly remit: string;
}

/**
 * 联合执法队: seconded units of several organizations that enforce together in a place, e.g. a street. A directory noun:
 * everybody reads it. Organizations, posts and numbers of people; nobody by name.
 */
export interface EnforcementTeam extends TeamDetails {
  readonly id: string;
  readonly cityCode: string;
  readonly divisionCode: string;
  readonly version: number;
  /** Who leads it. */
  readonly leadId: string;
  readonly formedAt: Date;
  /** Null while it stands. */
  readonly dissolvedAt: Date | null;
}

/** What an organization seconds to a team. */
export interface Secondment {
  readonly organizationId: string;
  /** In which post, e.g. `城管执法岗`. */
  readonly post: string;
  /** How many people, 1 or more. */
  readonly people: number;
}

/** A secondment that is or was: of a team, from when to when. */
export interface TeamMember extends Secondment {
  readonly teamId: string;
  readonly validFrom: Date;
  /** Null while it lasts. */
  readonly validTo: Date | null;
}

/** What a list of teams is limited to. */
export interface TeamFilter {
  readonly divisionCode?: string | null;
  /** That leads it or seconds to it. */
  readonly organizationId?: string | null;
}

/** A team has at most so many secondments at a time. */
export const MAX_MEMBERS = 30;
