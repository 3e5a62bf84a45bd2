import {
  actAs,
  allOf,
  appendStats,
  businessDay,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  type FieldCipher,
  maskName,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  serviceViewer,
  type Viewer,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { assertPresent, type NewVolunteer, type Volunteer, type VolunteerFilter } from '../volunteer.js';
import type { Registration, VolunteerRepository } from '../volunteer.repository.js';
import { holdStandingTeam } from '../../volunteer-team/persistence/held-team.js';
import { changedTeam, takeIntoTeam } from '../../volunteer-team/persistence/take-into-team.js';
import { storeIdentity } from './store-identity.js';
import {
  afterVolunteer,
  SELECT_VOLUNTEERS,
  visibleVolunteers,
  volunteerConditions,
  volunteersOfOrganizations,
} from './volunteer-statements.js';
import { announcedVolunteer, theVolunteer } from './told-volunteer.js';
import { volunteerTable } from './volunteer.table.js';

/** What storing a volunteer needs besides the database. */
export interface VolunteerStorage {
  readonly divisions: DivisionDirectory;
  readonly cipher: FieldCipher;
}

/** Volunteers in PostgreSQL. */
export class SqlVolunteerRepository implements VolunteerRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: VolunteerStorage,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Volunteer[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Volunteer>(
        this.dataSource,
        sql`${SELECT_VOLUNTEERS} WHERE v.city_code = ${city} AND v.id = ANY(${group}) AND ${visibleVolunteers(viewer)}`,
      ),
    );
  }

  async findOwn(cityCode: string, subject: string): Promise<Volunteer | null> {
    const [own] = await rowsOf<Volunteer>(
      this.dataSource,
      sql`${SELECT_VOLUNTEERS} WHERE v.city_code = ${cityCode} AND v.subject = ${subject}`,
    );
    return own ?? null;
  }

  findPage(filter: VolunteerFilter, window: PageWindow, viewer: Viewer): Promise<readonly Volunteer[]> {
    const conditions = [visibleVolunteers(viewer), ...volunteerConditions(filter), ...afterVolunteer(window)];
    return rowsOf<Volunteer>(
      this.dataSource,
      sql`${SELECT_VOLUNTEERS} WHERE ${allOf(conditions)} ORDER BY v.division_code, v.id LIMIT ${window.first + 1}`,
    );
  }

  async count(filter: VolunteerFilter, viewer: Viewer): Promise<number> {
    const conditions = [visibleVolunteers(viewer), ...volunteerConditions(filter)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM volunteer v WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofOrganizations(viewer: Viewer): ChildListReader<null, Volunteer> {
    return volunteersOfOrganizations(this.dataSource, viewer);
  }

  async add(registration: Registration): Promise<Volunteer> {
    try {
      return await this.dataSource.transaction((manager) => this.register(manager, registration));
    } catch (error) {
      if (!violates(error, 'volunteer_subject_once')) throw error;
      throw new DomainError('ALREADY_EXISTS', '您已在本市登记为志愿者', { field: 'person' });
    }
  }

  changeSkills(id: string, skills: readonly string[], expectedVersion: number): Promise<Volunteer> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(volunteerTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('志愿者');
      assertPresent(row);
      if (row.version !== expectedVersion) throw new ConflictError('志愿者', row.version);
      await manager.update(volunteerTable, where, { version: row.version + 1, skills: [...skills] });
      return announcedVolunteer(manager, await theVolunteer(manager, id), 'VolunteerSkillsChanged');
    });
  }

  private async register(manager: EntityManager, registration: Registration): Promise<Volunteer> {
    const { volunteer, subject, registrar, request } = registration;
    const { divisionCode, homeOrganizationId, ageBand, skills, name, byTeam } = volunteer;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
    if (replayOf !== null) return theVolunteer(manager, replayOf);
    await this.assertExists(manager, volunteer);
    const team = byTeam && (await holdStandingTeam(manager, byTeam.teamId));
    const registeredAt = new Date();
    await manager.insert(volunteerTable, {
      cityCode,
      id,
      divisionCode,
      version: 1,
      subject,
      maskedName: maskName(name),
      homeOrganizationId,
      ageBand,
      skills: [...skills],
      registeredAt,
      consentedAt: byTeam?.consentedAt ?? null,
    });
    if (team) {
      await takeIntoTeam(manager, team.id, id);
      await changedTeam(manager, team, {}, 'VolunteerTeamMembersChanged');
    }
    await appendStats(
      manager,
      [divisionCode, ...(homeOrganizationId === null ? [] : [homeOrganizationId])].map((scope) => ({
        scope,
        day: businessDay(registeredAt),
        measure: 'volunteer',
        amount: 1,
      })),
    );
    // The protected tables know no teams: whom a team registers, the service writes down after the policy has spoken.
    await actAs(manager, team ? serviceViewer('volunteers') : registrar);
    await storeIdentity(manager, id, volunteer, this.storage.cipher);
    return announcedVolunteer(manager, await theVolunteer(manager, id), 'VolunteerRegistered');
  }

  private async assertExists(manager: EntityManager, { divisionCode }: NewVolunteer): Promise<void> {
    const division = await this.storage.divisions.requireDivision(manager, divisionCode, 'divisionCode');
    if (division.validTo === null) return;
    throw new DomainError('DIVISION_UNKNOWN', '该社区已撤销', { field: 'divisionCode' });
  }
}
