import {
  allOf,
  appendStats,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  foldText,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { announcedTeam, holdStandingTeam } from '../../volunteer-team/persistence/held-team.js';
import { sizesOfVolunteerOrganizations } from './volunteer-organization-sizes.js';
import { volunteerTeamTable } from '../../volunteer-team/persistence/volunteer-team.table.js';
import type { VolunteerTeam } from '../../volunteer-team/volunteer-team.js';
import type {
  NewVolunteerOrganization,
  VolunteerOrganization,
  VolunteerOrganizationFilter,
} from '../volunteer-organization.js';
import type { VolunteerOrganizationRepository } from '../volunteer-organization.repository.js';
import { organizationDissolved, organizationRegistered } from './volunteer-organization-facts.js';
import {
  afterOrganization,
  announcedOrganization,
  inOrganizationOrder,
  organizationConditions,
  organizationsIn,
  organizationsOfDivisions,
  SELECT_ORGANIZATIONS,
  teamsOfVolunteerOrganizations,
} from './volunteer-organization-statements.js';
import { volunteerOrganizationTable } from './volunteer-organization.table.js';

/** Organizations of volunteers in PostgreSQL. */
export class SqlVolunteerOrganizationRepository implements VolunteerOrganizationRepository {
  readonly ofDivisions: VolunteerOrganizationRepository['ofDivisions'];
  readonly teams: VolunteerOrganizationRepository['teams'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = organizationsOfDivisions(dataSource);
    this.teams = teamsOfVolunteerOrganizations(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly VolunteerOrganization[]> {
    return readByCity(ids, (city, group) => organizationsIn(this.dataSource, city, group));
  }

  findPage(
    filter: VolunteerOrganizationFilter,
    window: PageWindow,
  ): Promise<readonly VolunteerOrganization[]> {
    const conditions = [...organizationConditions(filter), ...afterOrganization(window)];
    return rowsOf<VolunteerOrganization>(
      this.dataSource,
      sql`${SELECT_ORGANIZATIONS} WHERE ${allOf(conditions)} ${inOrganizationOrder(window)}`,
    );
  }

  async count(filter: VolunteerOrganizationFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM volunteer_organization o
          WHERE ${allOf(organizationConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  sizes(ids: readonly string[]): ReturnType<VolunteerOrganizationRepository['sizes']> {
    return sizesOfVolunteerOrganizations(this.dataSource, ids);
  }

  async add(
    organization: NewVolunteerOrganization,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<VolunteerOrganization> {
    try {
      return await this.dataSource.transaction((manager) => this.register(manager, organization, request));
    } catch (error) {
      if (!violates(error, 'volunteer_organization_uscc')) throw error;
      throw new DomainError('ALREADY_EXISTS', '该统一社会信用代码已登记', { field: 'uscc' });
    }
  }

  rename(id: string, name: string, expectedVersion: number): Promise<VolunteerOrganization> {
    return this.dataSource.transaction(async (manager) => {
      const version = await holdStanding(manager, id, expectedVersion);
      const change = { name, nameFolded: foldText(name), version };
      await manager.update(volunteerOrganizationTable, keyOf(id), change);
      return announcedOrganization(manager, id, 'VolunteerOrganizationRenamed');
    });
  }

  dissolve(id: string, expectedVersion: number): Promise<VolunteerOrganization> {
    return this.dataSource.transaction(async (manager) => {
      const version = await holdStanding(manager, id, expectedVersion);
      const validTo = new Date();
      await manager.update(volunteerOrganizationTable, keyOf(id), { validTo, version });
      const dissolved = await announcedOrganization(manager, id, 'VolunteerOrganizationDissolved');
      await appendStats(manager, [organizationDissolved(dissolved, validTo)]);
      return dissolved;
    });
  }

  affiliate(teamId: string, id: string | null, expectedVersion: number): Promise<VolunteerTeam> {
    return this.dataSource.transaction(async (manager) => {
      const team = await holdStandingTeam(manager, teamId, expectedVersion);
      if (id !== null) await holdStanding(manager, id);
      const change = { volunteerOrganizationId: id, version: team.version + 1 };
      await manager.update(volunteerTeamTable, keyOf(teamId), change);
      return announcedTeam(manager, teamId, 'VolunteerTeamAffiliated');
    });
  }

  private async register(
    manager: EntityManager,
    organization: NewVolunteerOrganization,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<VolunteerOrganization> {
    const { divisionCode, name, categories } = organization;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
    if (replayOf !== null) return theOrganization(manager, replayOf);
    const division = await this.divisions.requireDivision(manager, divisionCode, 'divisionCode');
    if (division.validTo !== null)
      throw new DomainError('DIVISION_UNKNOWN', '该地已撤销', { field: 'divisionCode' });
    await manager.insert(volunteerOrganizationTable, {
      ...organization,
      categories: [...categories],
      cityCode,
      id,
      version: 1,
      nameFolded: foldText(name),
      validFrom: new Date(),
    });
    const registered = await announcedOrganization(manager, id, 'VolunteerOrganizationRegistered');
    await appendStats(manager, [organizationRegistered(registered)]);
    return registered;
  }
}

const keyOf = (id: string) => ({ cityCode: cityOfId(id), id });

/** A repetition answers what there is now. */
async function theOrganization(manager: EntityManager, id: string): Promise<VolunteerOrganization> {
  const [found] = await organizationsIn(manager, cityOfId(id), [id]);
  if (!found) throw new NotFoundError('志愿服务组织');
  return found;
}

/** Locks one that stands and answers the version that its next change gives it. */
async function holdStanding(
  manager: EntityManager,
  id: string,
  expectedVersion: number | null = null,
): Promise<number> {
  const row = await manager.findOne(volunteerOrganizationTable, {
    where: keyOf(id),
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw new NotFoundError('志愿服务组织');
  if (expectedVersion !== null && row.version !== expectedVersion)
    throw new ConflictError('志愿服务组织', row.version);
  if (row.validTo !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该志愿服务组织已注销', {
      status: 'DISSOLVED',
      field: 'id',
    });
  return row.version + 1;
}
