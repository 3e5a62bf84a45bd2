import {
  cityCodeOf,
  cityOfId,
  DomainError,
  foldUscc,
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
import type { PlanCategory } from '../service-plan-item/service-plan-item.js';
import { kindsOf } from '../team-kind/team-kind.js';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { assertMayManageTeam } from '../volunteer-team/volunteer-team.policy.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';
import type { VolunteerTeam } from '../volunteer-team/volunteer-team.js';
import { VOLUNTEER_ORGANIZATION_ORDER } from './volunteer-organization-order.js';
import { assertMayKeepRegister } from './volunteer-organization.policy.js';
import type { VolunteerOrganizationRepository } from './volunteer-organization.repository.js';
import {
  assertOrganizationName,
  assertValidOrganization,
  type NewVolunteerOrganization,
  type VolunteerOrganization,
  type VolunteerOrganizationFilter,
} from './volunteer-organization.js';

/** Where the nouns are that an organization of volunteers is made of. */
interface OrganizationParts {
  readonly volunteerOrganizations: VolunteerOrganizationRepository;
  readonly teams: Pick<VolunteerTeamRepository, 'findByIds'>;
  readonly planItems: {
    findCategories(cityCodes: readonly string[]): Promise<readonly PlanCategory[]>;
  };
}

/** What can be done with organizations of volunteers. */
export class VolunteerOrganizationService {
  constructor(private readonly parts: OrganizationParts) {}

  /** A page of those that exist now. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(
    filter: VolunteerOrganizationFilter,
    request: PageRequest,
  ): Promise<Page<VolunteerOrganization>> {
    const rows = this.parts.volunteerOrganizations;
    return readPage({ rows, order: VOLUNTEER_ORGANIZATION_ORDER }, withSoundPlace(filter), request);
  }

  /** Registers one. A repetition with the same key answers what the first one made. */
  async register(
    input: NewVolunteerOrganization,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<VolunteerOrganization> {
    const organization: NewVolunteerOrganization = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
      uscc: input.uscc === null ? null : foldUscc(input.uscc),
    };
    assertMayKeepRegister(viewer, organization);
    const city = cityCodeOf(organization.divisionCode);
    const known = kindsOf(city, await this.parts.planItems.findCategories([city]));
    assertValidOrganization(organization, new Set(known.map(({ code }) => code)));
    assertOrganizationOf(city, organization.sponsorId, 'sponsorId');
    const request: Omit<IdempotentRequest, 'cityCode'> = {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { registerVolunteerOrganization: organization },
    };
    return this.parts.volunteerOrganizations.add(organization, request);
  }

  /** Gives it another name. */
  async rename(
    id: string,
    name: string,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<VolunteerOrganization> {
    assertMayKeepRegister(viewer, await this.organization(id, 'id'));
    assertOrganizationName(name.trim());
    return this.parts.volunteerOrganizations.rename(id, name.trim(), expectedVersion);
  }

  /** Ends it. */
  async dissolve(id: string, expectedVersion: number, viewer: Viewer): Promise<VolunteerOrganization> {
    assertMayKeepRegister(viewer, await this.organization(id, 'id'));
    return this.parts.volunteerOrganizations.dissolve(id, expectedVersion);
  }

  /** Lets a team belong to it, or to none any more: for who looks after the team and keeps the register there. */
  async affiliate(
    teamId: string,
    id: string | null,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<VolunteerTeam> {
    const [team] = isEntityId(teamId) ? await this.parts.teams.findByIds([teamId]) : [];
    if (!team) throw new NotFoundError('志愿服务队', 'teamId');
    assertMayManageTeam(viewer, team);
    if (id !== null) {
      const organization = await this.organization(id, 'volunteerOrganizationId');
      assertMayKeepRegister(viewer, organization);
      if (cityOfId(id) !== cityOfId(teamId))
        throw new DomainError('INVALID_INPUT', '志愿服务组织应在同一城市', {
          field: 'volunteerOrganizationId',
        });
    }
    return this.parts.volunteerOrganizations.affiliate(teamId, id, expectedVersion);
  }

  private async organization(id: string, field: string): Promise<VolunteerOrganization> {
    const [found] = isEntityId(id) ? await this.parts.volunteerOrganizations.findByIds([id]) : [];
    if (!found) throw new NotFoundError('志愿服务组织', field);
    return found;
  }
}
