import {
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql, { empty } from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CopiedQuarter } from '../../quarter-copy/quarter-copy.js';
import type { NewQuarterLink } from '../new-quarter-link.js';
import type { QuarterLink } from '../quarter-link.js';
import type { QuarterLinkRepository } from '../quarter-link.repository.js';
import { announcedLink } from './announce-quarter-link.js';
import { countCovered, countUncovered } from './count-covered-quarter.js';
import { linksOfOrganizations, linksOfQuarters, SELECT_LINKS } from './quarter-link-statements.js';
import { quarterLinkTable } from './quarter-link.table.js';

/** Who answers for residential quarters, in PostgreSQL. */
export class SqlQuarterLinkRepository implements QuarterLinkRepository {
  readonly ofOrganizations: QuarterLinkRepository['ofOrganizations'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofOrganizations = linksOfOrganizations(dataSource);
  }

  findQuarter(id: string): Promise<CopiedQuarter | null> {
    return quarterIn(this.dataSource, id);
  }

  findById(id: string): Promise<QuarterLink | null> {
    return linkIn(this.dataSource, id);
  }

  findByQuarters(quarterIds: readonly string[], asOf: Date | null): Promise<readonly QuarterLink[]> {
    return readByCity(quarterIds, (city, group) => linksOfQuarters(this.dataSource, city, group, asOf));
  }

  add(
    { since, ...link }: NewQuarterLink,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: Parameters<QuarterLinkRepository['add']>[2],
  ): Promise<QuarterLink> {
    const cityCode = cityOfId(link.quarterId);
    const id = newEntityId(cityCode);
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theLink(manager, replayOf);
      const quarter = await heldQuarter(manager, link.quarterId);
      await check(quarter, new SqlSurroundings(manager, this.divisions));
      const validFrom = since ?? new Date();
      await assertNoOverlap(manager, link, validFrom);
      const { divisionCode } = quarter;
      await manager.insert(quarterLinkTable, { ...link, cityCode, id, divisionCode, version: 1, validFrom });
      const made = await theLink(manager, id);
      await countCovered(manager, made);
      return announcedLink(manager, made, 'ResidentialQuarterLinked');
    });
  }

  end(id: string, until: Date | null, expectedVersion: number): Promise<QuarterLink> {
    const where = { cityCode: cityOfId(id), id };
    return this.dataSource.transaction(async (manager) => {
      const row = await manager.findOne(quarterLinkTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('小区联系');
      if (row.version !== expectedVersion) throw new ConflictError('小区联系', row.version);
      if (row.validTo !== null) throw new DomainError('INVALID_INPUT', '该联系已结束', { field: 'id' });
      const validTo = until ?? new Date(Math.max(Date.now(), row.validFrom.getTime() + 1));
      await manager.update(quarterLinkTable, where, { validTo, version: row.version + 1 });
      const ended = await theLink(manager, id);
      await countUncovered(manager, ended, validTo);
      return announcedLink(manager, ended, 'ResidentialQuarterUnlinked');
    });
  }
}

async function quarterIn(database: Sql, id: string, lock = empty): Promise<CopiedQuarter | null> {
  const [quarter] = await rowsOf<CopiedQuarter>(
    database,
    sql`SELECT id, city_code AS "cityCode", division_code AS "divisionCode", name, valid_from AS "validFrom", version
        FROM quarter_copy WHERE city_code = ${cityOfId(id)} AND id = ${id} ${lock}`,
  );
  return quarter ?? null;
}

/** Locks the quarter until the commit: whoever comes next sees the link that is made now. */
async function heldQuarter(manager: EntityManager, id: string): Promise<CopiedQuarter> {
  const quarter = await quarterIn(manager, id, sql`FOR NO KEY UPDATE`);
  if (!quarter) throw new DomainError('INVALID_INPUT', '没有这个小区', { field: 'quarterId' });
  return quarter;
}

async function linkIn(database: Sql, id: string): Promise<QuarterLink | null> {
  const [link] = await rowsOf<QuarterLink>(
    database,
    sql`${SELECT_LINKS} WHERE l.city_code = ${cityOfId(id)} AND l.id = ${id}`,
  );
  return link ?? null;
}

async function theLink(database: Sql, id: string): Promise<QuarterLink> {
  const link = await linkIn(database, id);
  if (!link) throw new NotFoundError('小区联系');
  return link;
}

/** A new link has no end, so it overlaps with whatever ends after it begins. */
async function assertNoOverlap(
  manager: EntityManager,
  { quarterId, kind }: Pick<QuarterLink, 'quarterId' | 'kind'>,
  since: Date,
): Promise<void> {
  const overlapping = await rowsOf(
    manager,
    sql`SELECT 1 FROM quarter_link WHERE city_code = ${cityOfId(quarterId)} AND quarter_id = ${quarterId}
        AND kind = ${kind} AND (valid_to IS NULL OR valid_to > ${since}) LIMIT 1`,
  );
  if (overlapping.length === 0) return;
  throw new DomainError('PERIOD_OVERLAP', '该小区在这段时间内已有这种联系', { field: 'quarterId' });
}
