import {
  cityOfId,
  claimKey,
  type DivisionDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  rowsOf,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import { organizationTable } from '../../organization/persistence/organization.table.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { InstitutionSetup } from '../institution-setup.js';
import type { InstitutionSetupRepository } from '../institution-setup.repository.js';
import type { NewInstitutionSetup } from '../new-institution-setup.js';
import { announceSetups } from './announce-institution-setup.js';
import { SELECT_SETUPS, setupsOfOrganizations } from './institution-setup-statements.js';
import { institutionSetupTable } from './institution-setup.table.js';

/** How bodies are set up, in PostgreSQL. */
export class SqlInstitutionSetupRepository implements InstitutionSetupRepository {
  readonly ofOrganizations: InstitutionSetupRepository['ofOrganizations'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofOrganizations = setupsOfOrganizations(dataSource);
  }

  add(
    { departments, synchronisations, ...setup }: NewInstitutionSetup,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<InstitutionSetup> {
    const cityCode = cityOfId(setup.organizationId);
    const id = newEntityId(cityCode);
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theSetup(manager, replayOf);
      const { divisionCode } = await heldOrganization(manager, cityCode, setup.organizationId);
      await check(new SqlSurroundings(manager, this.divisions));
      const validFrom = setup.validFrom ?? new Date();
      await endFormer(manager, setup.organizationId, validFrom);
      await manager.insert(institutionSetupTable, {
        ...setup,
        cityCode,
        id,
        divisionCode,
        version: 1,
        validFrom,
        departments: [...departments],
        synchronisations: [...synchronisations],
      });
      const recorded = await theSetup(manager, id);
      await announceSetups(manager, 'InstitutionSetupRecorded', [recorded]);
      return recorded;
    });
  }
}

/** Locks the organization until the commit: whoever comes next sees the set-up that is recorded now. */
async function heldOrganization(manager: EntityManager, cityCode: string, id: string) {
  const lock = { mode: 'pessimistic_write' } as const;
  const organization = await manager.findOne(organizationTable, { where: { cityCode, id }, lock });
  if (!organization) throw new NotFoundError('组织', 'organizationId');
  return organization;
}

async function theSetup(manager: EntityManager, id: string): Promise<InstitutionSetup> {
  const [setup] = await rowsOf<InstitutionSetup>(
    manager,
    sql`${SELECT_SETUPS} WHERE s.city_code = ${cityOfId(id)} AND s.id = ${id}`,
  );
  if (!setup) throw new NotFoundError('机构设置');
  return setup;
}

async function endFormer(manager: EntityManager, organizationId: string, at: Date): Promise<void> {
  const cityCode = cityOfId(organizationId);
  const [former] = await rowsOf<InstitutionSetup>(
    manager,
    sql`${SELECT_SETUPS} WHERE s.city_code = ${cityCode} AND s.organization_id = ${organizationId} AND s.valid_to IS NULL`,
  );
  if (!former) return;
  if (former.validFrom >= at)
    throw new DomainError('PERIOD_OVERLAP', '应晚于现行机构设置的起始时间', { field: 'validFrom' });
  const version = former.version + 1;
  await manager.update(institutionSetupTable, { cityCode, id: former.id }, { validTo: at, version });
  await announceSetups(manager, 'InstitutionSetupEnded', [{ ...former, validTo: at, version }]);
}
