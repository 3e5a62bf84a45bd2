import {
  cityOfId,
  ConflictError,
  type DivisionDirectory,
  NotFoundError,
  readByCity,
} from '@governance/shared';
import type { DataSource, EntityManager } from 'typeorm';
import type { Organization } from '../../organization/organization.js';
import { organizationsIn } from '../../organization/persistence/organization-reads.js';
import { organizationTable } from '../../organization/persistence/organization.table.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import { AFFILIATION_KINDS } from '../affiliation.js';
import type { OrganizationProfile, ProfileChange } from '../organization-profile.js';
import type { OrganizationProfileRepository } from '../organization-profile.repository.js';
import { announcedProfile } from './announce-profile.js';
import { organizationProfileTable } from './organization-profile.table.js';
import { takenUscc } from './taken-uscc.js';
import {
  affiliationsIn,
  groupCountsIn,
  lockOrganizations,
  profilesIn,
  tieFromNowOn,
} from './profile-statements.js';

/** What is known of organizations, in PostgreSQL. */
export class SqlOrganizationProfileRepository implements OrganizationProfileRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByOrganizations(ids: readonly string[]) {
    return readByCity(ids, (city, group) => profilesIn(this.dataSource, city, group));
  }

  findAffiliations(ids: readonly string[], asOf: Date | null) {
    return readByCity(ids, (city, group) => affiliationsIn(this.dataSource, city, group, asOf));
  }

  countGroups(ids: readonly string[], asOf: Date | null) {
    return readByCity(ids, (city, group) => groupCountsIn(this.dataSource, city, group, asOf));
  }

  async change(
    id: string,
    change: ProfileChange,
    expectedVersion: number,
    check: CheckAround,
  ): Promise<Organization> {
    const cityCode = cityOfId(id);
    const ties = Object.values(change.affiliations).filter((it) => it != null);
    try {
      return await this.dataSource.transaction(async (manager) => {
        await lockOrganizations(manager, cityCode, [id, ...ties]);
        await raiseVersion(manager, { cityCode, id }, expectedVersion);
        await check(new SqlSurroundings(manager, this.divisions));
        const profile = await storeProfile(manager, id, change);
        for (const kind of AFFILIATION_KINDS) {
          const to = change.affiliations[kind];
          if (to !== undefined) await tieFromNowOn(manager, { city: cityCode, organizationId: id, kind }, to);
        }
        const [organization] = await organizationsIn(manager, cityCode, [id], null);
        if (!organization) throw new NotFoundError('组织');
        const affiliations = await affiliationsIn(manager, cityCode, [id], null);
        await announcedProfile(manager, organization, profile, affiliations);
        return organization;
      });
    } catch (error) {
      throw takenUscc(error);
    }
  }
}

async function raiseVersion(
  manager: EntityManager,
  where: { readonly cityCode: string; readonly id: string },
  expectedVersion: number,
): Promise<void> {
  const row = await manager.findOneBy(organizationTable, where);
  if (!row) throw new NotFoundError('组织');
  if (row.version !== expectedVersion) throw new ConflictError('组织', row.version);
  await manager.update(organizationTable, where, { version: row.version + 1 });
}

/** The organization's row is locked: what is read here is what is overwritten. */
async function storeProfile(
  manager: EntityManager,
  id: string,
  change: ProfileChange,
): Promise<OrganizationProfile> {
  const cityCode = cityOfId(id);
  const [known] = await profilesIn(manager, cityCode, [id]);
  const stated = <K extends Exclude<keyof OrganizationProfile, 'organizationId'>>(field: K) =>
    change[field] === undefined ? (known?.[field] ?? null) : change[field];
  const profile: OrganizationProfile = {
    organizationId: id,
    uscc: stated('uscc'),
    strand: stated('strand'),
    industry: stated('industry'),
    memberHouseholds: stated('memberHouseholds'),
  };
  await manager.upsert(organizationProfileTable, { ...profile, cityCode }, ['cityCode', 'organizationId']);
  return profile;
}
