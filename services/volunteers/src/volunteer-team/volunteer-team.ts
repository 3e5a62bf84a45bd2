import { assertAll, assertBatchSize, assertPublicName, DomainError } from '@governance/shared';
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

/** One of many teams of a place that are founded at once; leaders come when there are members. */
export type LeaderlessTeam = Pick<NewVolunteerTeam, 'kind' | 'name' | 'organizationId'>;

const MAX_NAME_LENGTH = 60;
const MAX_TEAMS_AT_ONCE = 100;

/** Throws for a name that not everybody may read, or that is none. */
export const assertTeamName = (name: string, field = 'name'): void => {
  assertPublicName(name, MAX_NAME_LENGTH, field);
};

/** Throws for a kind that the city does not know. */
export function assertKnownKind(kind: string, known: readonly TeamKind[], field = 'kind'): void {
  if (known.some(({ code }) => code === kind)) return;
  throw new DomainError('INVALID_INPUT', '没有这种队伍类型', { field });
}

/** Throws all that is wrong with teams that are founded at once, naming each. */
export function assertValidTeams(teams: readonly LeaderlessTeam[], known: readonly TeamKind[]): void {
  assertBatchSize(teams, MAX_TEAMS_AT_ONCE, 'teams');
  assertAll(
    ...teams.flatMap(({ name, kind }, index) => [
      () => {
        assertTeamName(name, `teams.${String(index)}.name`);
      },
      () => {
        assertKnownKind(kind, known, `teams.${String(index)}.kind`);
      },
    ]),
  );
}
