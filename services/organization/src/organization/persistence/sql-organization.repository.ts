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
  validAt,
  violates,
  type ExternalRef,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { NewOrganization } from '../new-organization.js';
import type { Organization, OrganizationFilter } from '../organization.js';
import type { OrganizationRepository } from '../organization.repository.js';
import type { CheckAround } from '../surroundings.js';
import { organizationProfileTable } from '../../organization-profile/persistence/organization-profile.table.js';
import { takenUscc } from '../../organization-profile/persistence/taken-uscc.js';
import { announced } from './announce-organization.js';
import { organizationBegun } from './count-organization.js';
import { externalRefTable } from './external-ref.table.js';
import { ancestorsIn, organizationsIn } from './organization-reads.js';
import {
  afterCursor,
  childrenOfOrganizations,
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

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = organizationsOfDivisions(dataSource);
    this.children = childrenOfOrganizations(dataSource);
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

  rename(id: string, name: string, expectedVersion: number): Promise<Organization> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(organizationTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('组织');
      if (row.version !== expectedVersion) throw new ConflictError('组织', row.version);
      await nextVersion(manager, where, name);
      await manager.update(organizationTable, where, { version: row.version + 1 });
      return announced(manager, await theOrganization(manager, id), 'OrganizationRenamed');
    });
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

/** Ends the current version and begins one with another name. Whole milliseconds, as answers show them. */
async function nextVersion(
  manager: EntityManager,
  { cityCode, id }: { cityCode: string; id: string },
  name: string,
): Promise<void> {
  const begun = await manager.query<unknown[]>(
    `WITH closed AS (
       UPDATE organization_version SET
         valid_to = date_trunc('milliseconds', greatest(clock_timestamp(), valid_from + interval '1 millisecond'))
       WHERE city_code = $1 AND organization_id = $2 AND valid_to IS NULL RETURNING *
     )
     INSERT INTO organization_version (city_code, organization_id, valid_from, division_code, name, name_folded, kind,
       formation, level, parent_id, grid_id)
     SELECT city_code, organization_id, valid_to, division_code, $3, $4, kind, formation, level, parent_id, grid_id
     FROM closed RETURNING organization_id`,
    [cityCode, id, name, foldText(name)],
  );
  if (begun.length === 0) throw new DomainError('INVALID_INPUT', '该组织已撤销', { field: 'id' });
}

/** What the checks would have said, had the other writer been a moment earlier. */
function lostRace(error: unknown): unknown {
  if (violates(error, 'external_ref_pkey'))
    return new DomainError('INVALID_INPUT', '该外部编号已对应其他组织', { field: 'externalRef.id' });
  if (violates(error, 'organization_version_branch_of_grid'))
    return new DomainError('INVALID_INPUT', '该网格已有党支部', { field: 'gridId' });
  return takenUscc(error);
}
