import {
  assertAll,
  cityCodeOf,
  cityOfId,
  DomainError,
  type IdempotentRequest,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { kindsOf } from '../team-kind/team-kind.js';
import type { TeamKindRepository } from '../team-kind/team-kind.repository.js';
import { isSelf } from '../volunteer/volunteer.policy.js';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { assertPresent, type Volunteer } from '../volunteer/volunteer.js';
import { VOLUNTEER_TEAM_ORDER } from './volunteer-team-order.js';
import { assertMayChangeMembers, assertMayManageTeam } from './volunteer-team.policy.js';
import type { VolunteerTeamRepository } from './volunteer-team.repository.js';
import {
  assertKnownKind,
  assertTeamName,
  assertValidTeams,
  type LeaderlessTeam,
  type NewVolunteerTeam,
  type VolunteerTeam,
  type VolunteerTeamFilter,
} from './volunteer-team.js';

/** Where the nouns are that a team is made of. */
interface TeamParts {
  readonly teams: VolunteerTeamRepository;
  readonly kinds: TeamKindRepository;
  readonly volunteers: VolunteerRepository;
}

/** What can be done with teams. */
export class VolunteerTeamService {
  constructor(private readonly parts: TeamParts) {}

  /** A page of teams that exist now. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: VolunteerTeamFilter, request: PageRequest): Promise<Page<VolunteerTeam>> {
    return readPage({ rows: this.parts.teams, order: VOLUNTEER_TEAM_ORDER }, withSoundPlace(filter), request);
  }

  /** Founds a team. A repetition with the same key answers the team that the first one made. */
  async create(input: NewVolunteerTeam, idempotencyKey: string, viewer: Viewer): Promise<VolunteerTeam> {
    const team: NewVolunteerTeam = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
    };
    assertMayManageTeam(viewer, team);
    const cityCode = cityCodeOf(team.divisionCode);
    const known = kindsOf(cityCode, await this.parts.kinds.findOfCities([cityCode]));
    assertAll(
      () => {
        assertTeamName(team.name);
      },
      () => {
        assertKnownKind(team.kind, known);
      },
      () => {
        assertOrganizationOf(cityCode, team.organizationId, 'organizationId');
      },
      () => {
        if (team.leaderId !== null) assertVolunteerOf(cityCode, team.leaderId, 'leaderId');
      },
    );
    if (team.leaderId !== null) await this.seenVolunteer(team.leaderId, 'leaderId', viewer);
    return this.parts.teams.add(team, requestOf(viewer, idempotencyKey, { createTeam: team }));
  }

  /** Founds teams of one place, all or none. A repetition with the same key answers the first result. */
  async createMany(
    place: string,
    input: readonly LeaderlessTeam[],
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<readonly VolunteerTeam[]> {
    const divisionCode = parseDivisionCode(place, 'divisionCode');
    const teams = input.map((team) => ({ ...team, name: team.name.trim() }));
    for (const { organizationId } of teams) assertMayManageTeam(viewer, { divisionCode, organizationId });
    const city = cityCodeOf(divisionCode);
    assertValidTeams(teams, kindsOf(city, await this.parts.kinds.findOfCities([city])));
    for (const [index, { organizationId }] of teams.entries())
      assertOrganizationOf(city, organizationId, `teams.${String(index)}.organizationId`);
    const body = { createTeams: [divisionCode, teams] };
    return this.parts.teams.addMany(divisionCode, teams, requestOf(viewer, idempotencyKey, body));
  }

  /** Joins a team oneself, with one's registration in its city. */
  async join(id: string, idempotencyKey: string, viewer: Viewer): Promise<VolunteerTeam> {
    await this.team(id);
    const volunteer =
      viewer.subject === null ? null : await this.parts.volunteers.findOwn(cityOfId(id), viewer.subject);
    if (!volunteer) throw new DomainError('INVALID_INPUT', '请先在本市登记为志愿者', { field: 'teamId' });
    return this.parts.teams.join(id, volunteer.id, requestOf(viewer, idempotencyKey, { joinTeam: id }));
  }

  /** Takes somebody into a team, whom the viewer sees. */
  async addMember(
    id: string,
    volunteerId: string,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<VolunteerTeam> {
    assertMayChangeMembers(viewer, await this.team(id));
    assertVolunteerOf(cityOfId(id), volunteerId, 'volunteerId');
    await this.seenVolunteer(volunteerId, 'volunteerId', viewer);
    const request = requestOf(viewer, idempotencyKey, { addTeamMember: [id, volunteerId] });
    return this.parts.teams.join(id, volunteerId, request);
  }

  /** Leaves a team, or lets somebody go. */
  async leave(id: string, volunteerId: string, viewer: Viewer): Promise<VolunteerTeam> {
    const team = await this.team(id);
    const volunteer = await this.seenVolunteer(volunteerId, 'volunteerId', viewer);
    if (!isSelf(viewer, volunteer)) assertMayChangeMembers(viewer, team);
    return this.parts.teams.leave(id, volunteerId);
  }

  /** Says who leads a team: one of its members, or nobody. */
  async setLeader(
    id: string,
    leaderId: string | null,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<VolunteerTeam> {
    assertMayManageTeam(viewer, await this.team(id));
    if (leaderId !== null) await this.seenVolunteer(leaderId, 'leaderId', viewer);
    return this.parts.teams.setLeader(id, leaderId, expectedVersion);
  }

  /** Ends a team. */
  async disband(id: string, expectedVersion: number, viewer: Viewer): Promise<VolunteerTeam> {
    assertMayManageTeam(viewer, await this.team(id));
    return this.parts.teams.disband(id, expectedVersion);
  }

  private async team(id: string): Promise<VolunteerTeam> {
    const [team] = isEntityId(id) ? await this.parts.teams.findByIds([id]) : [];
    if (!team) throw new NotFoundError('志愿服务队');
    return team;
  }

  private async seenVolunteer(id: string, field: string, viewer: Viewer): Promise<Volunteer> {
    const [volunteer] = await this.parts.volunteers.findByIds([id], viewer);
    if (!volunteer) throw new NotFoundError('志愿者', field);
    assertPresent(volunteer, field);
    return volunteer;
  }
}

const requestOf = (viewer: Viewer, key: string, body: object): Omit<IdempotentRequest, 'cityCode'> => ({
  subject: viewer.subject ?? '',
  key,
  body,
});

/** A team lies in one city, and so does everybody in it. */
function assertVolunteerOf(cityCode: string, volunteerId: string, field: string): void {
  if (isEntityId(volunteerId) && cityOfId(volunteerId) === cityCode) return;
  throw new DomainError('INVALID_INPUT', '志愿者应在同一城市登记', { field });
}
