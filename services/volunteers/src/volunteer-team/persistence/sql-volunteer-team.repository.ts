import {
  allOf,
  appendStats,
  cityCodeOf,
  cityOfId,
  claimKey,
  type DivisionDirectory,
  DomainError,
  foldText,
  type IdempotentRequest,
  newEntityId,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { type DataSource, IsNull } from 'typeorm';
import type {
  LeaderlessTeam,
  NewVolunteerTeam,
  VolunteerTeam,
  VolunteerTeamFilter,
} from '../volunteer-team.js';
import type { VolunteerTeamRepository } from '../volunteer-team.repository.js';
import { announcedTeam, holdStandingTeam, teamsIn, theTeam } from './held-team.js';
import { teamsOfVolunteers } from './teams-of-volunteers.js';
import { changedTeam, takeIntoTeam } from './take-into-team.js';
import { foundTeams } from './found-teams.js';
import { teamDisbanded, teamFounded } from './team-facts.js';
import { membersOfTeams, sizesOfTeams } from './team-member-statements.js';
import { teamMemberTable } from './team-member.table.js';
import {
  afterTeam,
  inTeamOrder,
  SELECT_TEAMS,
  teamConditions,
  teamsOfDivisions,
  teamsOfOrganizations,
} from './volunteer-team-statements.js';
import { volunteerTeamTable } from './volunteer-team.table.js';

/** Teams in PostgreSQL. */
export class SqlVolunteerTeamRepository implements VolunteerTeamRepository {
  readonly ofDivisions: VolunteerTeamRepository['ofDivisions'];
  readonly ofOrganizations: VolunteerTeamRepository['ofOrganizations'];
  readonly ofVolunteers: VolunteerTeamRepository['ofVolunteers'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = teamsOfDivisions(dataSource);
    this.ofOrganizations = teamsOfOrganizations(dataSource);
    this.ofVolunteers = teamsOfVolunteers(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly VolunteerTeam[]> {
    return readByCity(ids, (city, group) => teamsIn(this.dataSource, city, group));
  }

  findPage(filter: VolunteerTeamFilter, window: PageWindow): Promise<readonly VolunteerTeam[]> {
    const conditions = [...teamConditions(filter), ...afterTeam(window)];
    return rowsOf<VolunteerTeam>(
      this.dataSource,
      sql`${SELECT_TEAMS} WHERE ${allOf(conditions)} ${inTeamOrder(window)}`,
    );
  }

  async count(filter: VolunteerTeamFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM volunteer_team t WHERE ${allOf(teamConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  members(viewer: Viewer): ReturnType<VolunteerTeamRepository['members']> {
    return membersOfTeams(this.dataSource, viewer);
  }

  sizes(ids: readonly string[]): ReturnType<VolunteerTeamRepository['sizes']> {
    return sizesOfTeams(this.dataSource, ids);
  }

  add(team: NewVolunteerTeam, request: Omit<IdempotentRequest, 'cityCode'>): Promise<VolunteerTeam> {
    const [cityCode, id] = [cityCodeOf(team.divisionCode), newEntityId(team.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theTeam(manager, replayOf);
      const division = await this.divisions.requireDivision(manager, team.divisionCode, 'divisionCode');
      if (division.validTo !== null)
        throw new DomainError('DIVISION_UNKNOWN', '该地已撤销', { field: 'divisionCode' });
      const validFrom = new Date();
      const nameFolded = foldText(team.name);
      await manager.insert(volunteerTeamTable, { ...team, cityCode, id, version: 1, nameFolded, validFrom });
      if (team.leaderId !== null) await takeIntoTeam(manager, id, team.leaderId);
      const founded = await announcedTeam(manager, id, 'VolunteerTeamCreated');
      await appendStats(manager, [teamFounded(founded)]);
      return founded;
    });
  }

  addMany(
    divisionCode: string,
    teams: readonly LeaderlessTeam[],
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<readonly VolunteerTeam[]> {
    return this.dataSource.transaction((manager) =>
      foundTeams(manager, this.divisions, { divisionCode, teams, request }),
    );
  }

  join(
    id: string,
    volunteerId: string,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<VolunteerTeam> {
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode: cityOfId(id), ...request }, id);
      if (replayOf !== null) return theTeam(manager, replayOf);
      const team = await holdStandingTeam(manager, id);
      if (await manager.existsBy(teamMemberTable, presentMember(id, volunteerId)))
        throw new DomainError('ALREADY_EXISTS', '这位志愿者已是队员', { field: 'volunteerId' });
      await takeIntoTeam(manager, id, volunteerId);
      return changedTeam(manager, team, {}, 'VolunteerTeamMembersChanged');
    });
  }

  leave(id: string, volunteerId: string): Promise<VolunteerTeam> {
    return this.dataSource.transaction(async (manager) => {
      const team = await holdStandingTeam(manager, id);
      const left = await manager.update(teamMemberTable, presentMember(id, volunteerId), {
        validTo: new Date(),
      });
      if (left.affected === 0)
        throw new DomainError('INVALID_INPUT', '这位志愿者不是队员', { field: 'volunteerId' });
      const change = team.leaderId === volunteerId ? { leaderId: null } : {};
      return changedTeam(manager, team, change, 'VolunteerTeamMembersChanged');
    });
  }

  setLeader(id: string, leaderId: string | null, expectedVersion: number): Promise<VolunteerTeam> {
    return this.dataSource.transaction(async (manager) => {
      const team = await holdStandingTeam(manager, id, expectedVersion);
      if (leaderId !== null && !(await manager.existsBy(teamMemberTable, presentMember(id, leaderId))))
        throw new DomainError('INVALID_INPUT', '队长应为队员', { field: 'leaderId' });
      return changedTeam(manager, team, { leaderId }, 'VolunteerTeamLeaderChanged');
    });
  }

  disband(id: string, expectedVersion: number): Promise<VolunteerTeam> {
    return this.dataSource.transaction(async (manager) => {
      const team = await holdStandingTeam(manager, id, expectedVersion);
      const validTo = new Date();
      const present = { cityCode: cityOfId(id), teamId: id, validTo: IsNull() };
      await manager.update(teamMemberTable, present, { validTo });
      const disbanded = await changedTeam(
        manager,
        team,
        { validTo, leaderId: null },
        'VolunteerTeamDisbanded',
      );
      await appendStats(manager, [teamDisbanded(disbanded)]);
      return disbanded;
    });
  }
}

const presentMember = (teamId: string, volunteerId: string) => ({
  cityCode: cityOfId(teamId),
  teamId,
  volunteerId,
  validTo: IsNull(),
});
