import {
  appendEvents,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  rowsOf,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { organizationTable } from '../../organization/persistence/organization.table.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { NewStaffAggregate } from '../new-staff-aggregate.js';
import type { StaffAggregate } from '../staff-aggregate.js';
import type { StaffAggregateRepository } from '../staff-aggregate.repository.js';
import { aggregatesOfOrganizations, SELECT_AGGREGATES } from './staff-aggregate-statements.js';
import { staffAggregateTable } from './staff-aggregate.table.js';

/** Counts of staff in PostgreSQL. */
export class SqlStaffAggregateRepository implements StaffAggregateRepository {
  readonly ofOrganizations: StaffAggregateRepository['ofOrganizations'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofOrganizations = aggregatesOfOrganizations(dataSource);
  }

  record(
    aggregate: NewStaffAggregate,
    expectedVersion: number | null,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<StaffAggregate> {
    const { organizationId } = aggregate;
    const cityCode = cityOfId(organizationId);
    return this.dataSource.transaction(async (manager) => {
      // The lock first: whose key it is depends on whether the day has counts already.
      const where = { cityCode, id: organizationId };
      const lock = { mode: 'pessimistic_write' } as const;
      const organization = await manager.findOne(organizationTable, { where, lock });
      if (!organization) throw new NotFoundError('组织', 'organizationId');
      const known = await ofDay(manager, aggregate);
      const id = known?.id ?? newEntityId(cityCode);
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theAggregate(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      const version = nextVersion(known, expectedVersion);
      const { divisionCode } = organization;
      const row = { ...aggregate, cityCode, id, divisionCode, version };
      await manager.upsert(staffAggregateTable, row, ['cityCode', 'id']);
      return announced(manager, await theAggregate(manager, id));
    });
  }
}

function nextVersion(known: StaffAggregate | null, expectedVersion: number | null): number {
  if (expectedVersion !== null && expectedVersion !== (known?.version ?? 0))
    throw new ConflictError('队伍概况', known?.version ?? 0);
  if (known && expectedVersion === null)
    throw new DomainError('ALREADY_EXISTS', '该日期已有队伍概况,如需更正请提供版本', { field: 'countedOn' });
  return (known?.version ?? 0) + 1;
}

async function ofDay(
  manager: EntityManager,
  { organizationId, countedOn }: NewStaffAggregate,
): Promise<StaffAggregate | null> {
  const [known] = await rowsOf<StaffAggregate>(
    manager,
    sql`${SELECT_AGGREGATES} WHERE s.city_code = ${cityOfId(organizationId)} AND s.organization_id = ${organizationId}
        AND s.counted_on = ${countedOn}::date`,
  );
  return known ?? null;
}

async function theAggregate(manager: EntityManager, id: string): Promise<StaffAggregate> {
  const [aggregate] = await rowsOf<StaffAggregate>(
    manager,
    sql`${SELECT_AGGREGATES} WHERE s.city_code = ${cityOfId(id)} AND s.id = ${id}`,
  );
  if (!aggregate) throw new NotFoundError('队伍概况');
  return aggregate;
}

/** Tells others that there are counts of a day. Never the counts: they may be of few people. */
async function announced(manager: EntityManager, aggregate: StaffAggregate): Promise<StaffAggregate> {
  const { id, divisionCode, version, organizationId, countedOn } = aggregate;
  await appendEvents(manager, [
    {
      type: 'StaffAggregateRecorded',
      entity: 'StaffAggregate',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, organizationId, countedOn },
    },
  ]);
  return aggregate;
}
