import {
  isEntityId,
  type ListOrder,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { EnforcementTeamRepository, TeamChange } from './enforcement-team.repository.js';
import type { EnforcementTeam, Secondment, TeamFilter } from './enforcement-team.js';
import {
  assertMayManageTeams,
  assertSoundRevision,
  assertSoundTeam,
  type NewTeam,
  type TeamRevision,
} from './new-team.js';

/** Teams are listed by place, then by age. */
export const TEAM_ORDER: ListOrder<EnforcementTeam> = {
  list: 'jointEnforcementTeams',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};

/** What can be done with joint enforcement teams. */
export class EnforcementTeamService {
  constructor(
    private readonly teams: EnforcementTeamRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of the teams that stand. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: TeamFilter, request: PageRequest): Promise<Page<EnforcementTeam>> {
    return readPage({ rows: this.teams, order: TEAM_ORDER }, withSoundPlace(filter), request);
  }

  /** Forms a team. A repetition with the same key answers the team that the first one formed. */
  async form(input: NewTeam, idempotencyKey: string, viewer: Viewer): Promise<EnforcementTeam> {
    const team: NewTeam = {
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
      remit: input.remit.trim(),
      leadId: input.leadId,
      members: input.members.map(trimmed),
    };
    assertMayManageTeams(viewer, team.divisionCode);
    assertSoundTeam(team);
    const body = { formJointEnforcementTeam: team };
    return this.teams.add(team, this.now(), { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Lets its name, its remit or its secondments be otherwise from now on. */
  async revise(
    change: Omit<TeamChange, 'at'>,
    { name, remit, members }: TeamRevision,
    viewer: Viewer,
  ): Promise<EnforcementTeam> {
    await this.assertManageable(change.id, viewer);
    const revision: TeamRevision = {
      name: name?.trim() ?? null,
      remit: remit?.trim() ?? null,
      members: members?.map(trimmed) ?? null,
    };
    assertSoundRevision(revision);
    return this.teams.revise({ ...change, at: this.now() }, revision);
  }

  /** Dissolves a team, from now on. */
  async dissolve(change: Omit<TeamChange, 'at'>, viewer: Viewer): Promise<EnforcementTeam> {
    await this.assertManageable(change.id, viewer);
    return this.teams.dissolve({ ...change, at: this.now() });
  }

  private async assertManageable(id: string, viewer: Viewer): Promise<void> {
    const [team] = isEntityId(id) ? await this.teams.findByIds([id]) : [];
    if (!team) throw new NotFoundError('联合执法队');
    assertMayManageTeams(viewer, team.divisionCode);
  }
}

const trimmed = (member: Secondment): Secondment => ({ ...member, post: member.post.trim() });
