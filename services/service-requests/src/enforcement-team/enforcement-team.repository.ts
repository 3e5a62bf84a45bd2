import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { EnforcementTeam, TeamFilter, TeamMember } from './enforcement-team.js';
import type { NewTeam, TeamRevision } from './new-team.js';

/** Every joint enforcement team. Lists come in order of place and age, without those that were dissolved. */
export interface EnforcementTeamRepository {
  /** Dissolved ones too. */
  findByIds(ids: readonly string[]): Promise<readonly EnforcementTeam[]>;
  /** Who is seconded at an instant, in order of organization and post; at most 30 for each team. */
  findMembers(teamIds: readonly string[], at: Date): Promise<readonly TeamMember[]>;
  findPage(filter: TeamFilter, window: PageWindow): Promise<readonly EnforcementTeam[]>;
  count(filter: TeamFilter): Promise<number>;
  /** Of divisions and of those below them. */
  readonly ofDivisions: ChildListReader<TeamFilter, EnforcementTeam>;
  /** Stores a team, once for each request key. Throws `DIVISION_UNKNOWN`, and `ALREADY_EXISTS` for a name that the place has. */
  add(team: NewTeam, at: Date, request: Omit<IdempotentRequest, 'cityCode'>): Promise<EnforcementTeam>;
  /**
   * Lets something be otherwise with a team from an instant on. Throws `CONFLICT` unless it still has `expectedVersion`,
   * and `ACTION_NOT_AVAILABLE` when it was dissolved; so does `dissolve`.
   */
  revise(change: TeamChange, revision: TeamRevision): Promise<EnforcementTeam>;
  /** Its secondments end with it. */
  dissolve(change: TeamChange): Promise<EnforcementTeam>;
}

/** Which team is changed, the version that the change is based on, and when. */
export interface TeamChange {
  readonly id: string;
  readonly expectedVersion: number;
  readonly at: Date;
}
