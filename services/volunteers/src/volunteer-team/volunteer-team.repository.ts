import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { TeamMember, TeamMemberFilter } from './team-member.js';
import type {
  LeaderlessTeam,
  NewVolunteerTeam,
  VolunteerTeam,
  VolunteerTeamFilter,
} from './volunteer-team.js';

/** How many belong to a team now. */
export interface TeamSize {
  readonly id: string;
  readonly count: number;
}

/** Every stored team. Lists come in order of place and id. */
export interface VolunteerTeamRepository {
  /** Disbanded ones too. */
  findByIds(ids: readonly string[]): Promise<readonly VolunteerTeam[]>;
  findPage(filter: VolunteerTeamFilter, window: PageWindow): Promise<readonly VolunteerTeam[]>;
  count(filter: VolunteerTeamFilter): Promise<number>;
  /** Teams of divisions and of those below them. */
  readonly ofDivisions: ChildListReader<Pick<VolunteerTeamFilter, 'kind'>, VolunteerTeam>;
  /** Teams that organizations stand behind. */
  readonly ofOrganizations: ChildListReader<Pick<VolunteerTeamFilter, 'kind'>, VolunteerTeam>;
  /** Teams that exist now and to which volunteers belong, who must have been read as a viewer. */
  readonly ofVolunteers: ChildListReader<null, VolunteerTeam>;
  /** Members whom the viewer may see. */
  members(viewer: Viewer): ChildListReader<TeamMemberFilter, TeamMember>;
  /** How many belong to teams, seen or not. */
  sizes(ids: readonly string[]): Promise<readonly TeamSize[]>;
  /** Founds a team, once for each request key. Throws `DIVISION_UNKNOWN`. */
  add(team: NewVolunteerTeam, request: Omit<IdempotentRequest, 'cityCode'>): Promise<VolunteerTeam>;
  /** Founds teams of one place, all or none and once for each request key. Throws `DIVISION_UNKNOWN`. */
  addMany(
    divisionCode: string,
    teams: readonly LeaderlessTeam[],
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<readonly VolunteerTeam[]>;
  /**
   * Takes a volunteer in, once for each request key. Throws `ALREADY_EXISTS` for who belongs to it, and
   * `ACTION_NOT_AVAILABLE` when the team is disbanded; so do the others below.
   */
  join(id: string, volunteerId: string, request: Omit<IdempotentRequest, 'cityCode'>): Promise<VolunteerTeam>;
  /** Lets a volunteer go; a leader then leads no more. Throws `INVALID_INPUT` for who does not belong to it. */
  leave(id: string, volunteerId: string): Promise<VolunteerTeam>;
  /** Makes a member the leader, or nobody. Throws `CONFLICT` unless the team still has `expectedVersion`. */
  setLeader(id: string, leaderId: string | null, expectedVersion: number): Promise<VolunteerTeam>;
  /** Ends a team and everybody's time in it. Throws `CONFLICT` unless it still has `expectedVersion`. */
  disband(id: string, expectedVersion: number): Promise<VolunteerTeam>;
}
