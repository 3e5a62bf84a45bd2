import {
  assertAll,
  cityCodeOf,
  cityOfId,
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  type PageWindow,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { SkillRepository } from '../skill/skill.repository.js';
import { assertGuardianConsent } from './guardian-consent.js';
import { VOLUNTEER_ORDER } from './volunteer-order.js';
import {
  assertKnownSkills,
  assertSkillCount,
  assertTeamConsent,
  assertValidVolunteer,
  type NewVolunteer,
  plainPhone,
  RegisteredPerson,
  type Volunteer,
  type VolunteerFilter,
} from './volunteer.js';
import { assertMayChange, assertMayRegister } from './volunteer.policy.js';
import { mayActForTeam } from '../volunteer-team/volunteer-team.policy.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';
import type { VolunteerTeam } from '../volunteer-team/volunteer-team.js';
import type { VolunteerRepository } from './volunteer.repository.js';

/** What can be done with volunteers. */
export class VolunteerService {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly skills: SkillRepository,
    private readonly teams: Pick<VolunteerTeamRepository, 'findByIds'>,
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: VolunteerFilter, request: PageRequest, viewer: Viewer): Promise<Page<Volunteer>> {
    const rows = {
      findPage: (wanted: VolunteerFilter, window: PageWindow) =>
        this.volunteers.findPage(wanted, window, viewer),
      count: (wanted: VolunteerFilter) => this.volunteers.count(wanted, viewer),
    };
    return readPage({ rows, order: VOLUNTEER_ORDER }, withSoundPlace(filter), request);
  }

  /** Registers oneself, a member of one's organization, or somebody for a team. A repetition with the same key answers the first result. */
  async register(
    person: RegisteredPerson,
    input: NewVolunteer,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<Volunteer> {
    const volunteer: NewVolunteer = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
      phone: input.phone === null ? null : plainPhone(input.phone),
    };
    const team = await this.registeringTeam(volunteer);
    assertMayRegister(
      viewer,
      person,
      volunteer.homeOrganizationId,
      () => team === null || mayActForTeam(viewer, team),
    );
    const cityCode = cityCodeOf(volunteer.divisionCode);
    const known = await this.skills.findKnown(cityCode, volunteer.skills);
    assertAll(
      () => {
        assertValidVolunteer(volunteer);
      },
      () => {
        assertTeamConsent(person, volunteer, new Date());
      },
      () => {
        assertGuardianConsent(volunteer.ageBand, volunteer.guardianConsent, new Date());
      },
      () => {
        assertOrganizationOf(cityCode, volunteer.homeOrganizationId, 'homeOrganizationId');
      },
      () => {
        assertKnownSkills(volunteer.skills, known);
      },
    );
    return this.volunteers.add({
      volunteer,
      subject: person === RegisteredPerson.MYSELF ? viewer.subject : null,
      registrar: viewer,
      request: {
        subject: viewer.subject ?? '',
        key: idempotencyKey,
        body: { registerVolunteer: volunteer, person },
      },
    });
  }

  /** Null when none is named; what is wrong with that is told with all else. Throws `NOT_FOUND`. */
  private async registeringTeam({ byTeam }: NewVolunteer): Promise<VolunteerTeam | null> {
    if (byTeam === null) return null;
    const [team] = isEntityId(byTeam.teamId) ? await this.teams.findByIds([byTeam.teamId]) : [];
    if (!team) throw new NotFoundError('志愿服务队', 'teamId');
    return team;
  }

  /** Replaces what a volunteer says they can do. */
  async changeSkills(
    id: string,
    skills: readonly string[],
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<Volunteer> {
    const [volunteer] = await this.volunteers.findByIds([id], viewer);
    if (!volunteer) throw new NotFoundError('志愿者');
    assertMayChange(viewer, volunteer);
    const known = await this.skills.findKnown(cityCodeOf(volunteer.divisionCode), skills);
    assertAll(
      () => {
        assertSkillCount(skills);
      },
      () => {
        assertKnownSkills(skills, known);
      },
    );
    return this.volunteers.changeSkills(id, skills, expectedVersion);
  }
}

/** Throws for what cannot be an organization of this city. Whether it exists is known to its own subgraph alone. */
export function assertOrganizationOf(cityCode: string, organizationId: string | null, field: string): void {
  if (organizationId === null || (isEntityId(organizationId) && cityOfId(organizationId) === cityCode))
    return;
  throw new DomainError('INVALID_INPUT', '组织应在同一城市', { field });
}
