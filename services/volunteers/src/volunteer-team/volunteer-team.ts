import { assertPublicName, DomainError } from '@governance/shared';
import type { TeamKind } from '../team-kind/team-kind.js';

/** 志愿服务队: volunteers who do one thing together. The team is public, who belongs to it is not. */
export interface VolunteerTeam {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every change of the team, of its leader and of who belongs to it. */
  readonly version: number;
  /** Code from the reference data, e.g. `WISH_CLAIM`. */
  readonly kind: string;
  readonly name: string;
  /** Organization that stands behind it; null for none. */
  readonly organizationId: string | null;
  /** Organization of volunteers that it belongs to; null for none. */
  readonly volunteerOrganizationId: string | null;
  readonly leaderId: string | null;
  /** Whom the leader is at the issuer of tokens; null when nobody knows. */
  readonly leaderSubject: string | null;
  readonly foundedAt: Date;
  readonly disbandedAt: Date | null;
}

/** What a list of teams is limited to; only teams that exist now. */
export interface VolunteerTeamFilter {
  readonly divisionCode?: string | null;
  readonly kind?: string | null;
  readonly organizationId?: string | null;
  /** Part of the name, in any writing. */
  readonly search?: string | null;
}

/** A team to be founded. */
export interface NewVolunteerTeam {
  readonly divisionCode: string;
  readonly kind: string;
  readonly name: string;
  readonly organizationId: string | null;
  /** Becomes the first member. */
  readonly leaderId: string | null;
}

const MAX_NAME_LENGTH = 60;

/** Throws for a name that not everybody may read, or that is none. */
export const assertTeamName = (name: string): void => {
  assertPublicName(name, MAX_NAME_LENGTH);
};

/** Throws for a kind that the city does not know. */
export function assertKnownKind(kind: string, known: readonly TeamKind[]): void {
  if (known.some(({ code }) => code === kind)) return;
  throw new DomainError('INVALID_INPUT', '没有这种队伍类型', { field: 'kind' });
}
