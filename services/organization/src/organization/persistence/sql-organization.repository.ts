import {
  allOf,
  appendStats,
  cityCodeOf,
  cityOfId,
  claimKey,
  type DivisionDirectory,
  foldText,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  validAt,
  type ExternalRef,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { NewOrganization } from '../new-organization.js';
import type { Organization, OrganizationFilter } from '../organization.js';
import type { OrganizationRepository } from '../organization.repository.js';
import type { CheckAround } from '../surroundings.js';
import { organizationProfileTable } from '../../organization-profile/persistence/organization-profile.table.js';
import { announced } from './announce-organization.js';
import { organizationBegun } from './count-organization.js';
import { externalRefTable } from './external-ref.table.js';
import { lostRace } from './lost-race.js';
import { ancestorsIn, organizationsIn } from './organization-reads.js';
import {
  afterCursor,
  childrenOfOrganizations,
  commandedByOrganizations,
  inOrder,
  organizationConditions,
  organizationsOfDivisions,
  SELECT_ORGANIZATIONS,
} from './organization-statements.js';
import { organizationTable, organizationVersionTable } from './organization.table.js';
import { SqlSurroundings } from './sql-surroundings.js';

/** Organizations in PostgreSQL. */
export class SqlOrganizationRepository implements OrganizationRepository {
  readonly ofDivisions: OrganizationRepository['ofDivisions'];
  readonly children: OrganizationRepository['children'];
  readonly commanded: OrganizationRepository['commanded'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = organizationsOfDivisions(dataSource);
    this.children = childrenOfOrganizations(dataSource);
    this.commanded = commandedByOrganizations(dataSource);
  }

  findByIds(ids: readonly string[], asOf: Date | null) {
    return readByCity(ids, (city, group) => organizationsIn(this.dataSource, city, group, asOf));
  }

  findAncestors(ids: readonly string[], asOf: Date | null) {
    return readByCity(ids, (city, group) => ancestorsIn(this.dataSource, city, group, asOf));
  }

  findByGrids(gridIds: readonly string[]): Promise<readonly Organization[]> {
    return readByCity(gridIds, (city, group) =>
      rowsOf<Organization>(
        this.dataSource,
        sql`${SELECT_ORGANIZATIONS} WHERE v.city_code = ${city} AND v.grid_id = ANY(${group}) AND ${validAt('v', null)}`,
      ),
    );
  }

  async findIdsByExternalRef(
    { system, id }: ExternalRef,
    cityCode: string | null,
  ): Promise<readonly string[]> {
    const found = await rowsOf<{ id: string }>(
      this.dataSource,
      sql`SELECT organization_id AS id FROM external_ref
          WHERE ${cityCode === null ? sql`TRUE` : sql`city_code = ${cityCode}`} AND system = ${system}
            AND external_id = ${id} LIMIT 2`,
    );
    return found.map((row) => row.id);
  }

  findPage(filter: OrganizationFilter, window: PageWindow): Promise<readonly Organization[]> {
    const conditions = [...organizationConditions(filter), ...afterCursor(window)];
    return rowsOf<Organization>(
      this.dataSource,
      sql`${SELECT_ORGANIZATIONS} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count(filter: OrganizationFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM organization_version v WHERE ${allOf(organizationConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  async add(
    organization: NewOrganization,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<Organization> {
    const { divisionCode } = organization;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    try {
      return await this.dataSource.transaction(async (manager) => {
        const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
        if (replayOf !== null) return await theOrganization(manager, replayOf);
        await check(new SqlSurroundings(manager, this.divisions));
        await insert(manager, organization, { cityCode, id });
        const created = await theOrganization(manager, id);
        await appendStats(manager, [organizationBegun(created)]);
        return await announced(manager, created, 'OrganizationCreated');
      });
    } catch (error) {
      throw lostRace(error);
    }
  }
}

async function theOrganization(manager: EntityManager, id: string): Promise<Organization> {
  const [organization] = await organizationsIn(manager, cityOfId(id), [id], null);
  if (!organization) throw new NotFoundError('组织');
  return organization;
}

async function insert(
  manager: EntityManager,
  { externalRef, memberCount, uscc, ...version }: NewOrganization,
  { cityCode, id }: { cityCode: string; id: string },
): Promise<void> {
  const { divisionCode, name } = version;
  await manager.insert(organizationTable, { cityCode, id, divisionCode, version: 1, memberCount });
  await manager.insert(organizationVersionTable, {
    ...version,
    cityCode,
    organizationId: id,
    validFrom: new Date(),
    nameFolded: foldText(name),
  });
  if (uscc !== null) await manager.insert(organizationProfileTable, { cityCode, organizationId: id, uscc });
  if (externalRef === null) return;
  const { system, id: externalId } = externalRef;
  await manager.insert(externalRefTable, { cityCode, system, externalId, organizationId: id });
}
