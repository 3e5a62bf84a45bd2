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
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { JointBody, JointBodyFilter } from '../joint-body.js';
import type { GivenSeat, JointBodyRepository, SeatRequest } from '../joint-body.repository.js';
import type { JointMember } from '../joint-member.js';
import type { NewJointBody } from '../new-joint-body.js';
import type { NewJointMember } from '../new-joint-member.js';
import { announcedBody, announcedMember } from './announce-joint-body.js';
import { bodyBegun } from './count-joint-body.js';
import {
  afterCursor,
  bodiesOfDivisions,
  bodyConditions,
  inOrder,
  SELECT_BODIES,
} from './joint-body-statements.js';
import { jointBodyTable, jointMembershipTable } from './joint-body.table.js';
import { membersOfBodies, SELECT_MEMBERS } from './joint-member-statements.js';

/** Joint bodies in PostgreSQL. */
export class SqlJointBodyRepository implements JointBodyRepository {
  readonly ofDivisions: JointBodyRepository['ofDivisions'];
  readonly members: JointBodyRepository['members'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = bodiesOfDivisions(dataSource);
    this.members = membersOfBodies(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly JointBody[]> {
    return readByCity(ids, (city, group) => bodiesIn(this.dataSource, city, group));
  }

  findPage(filter: JointBodyFilter, window: PageWindow): Promise<readonly JointBody[]> {
    const conditions = [...bodyConditions(filter), ...afterCursor(window)];
    return rowsOf<JointBody>(
      this.dataSource,
      sql`${SELECT_BODIES} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count(filter: JointBodyFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM joint_body b WHERE ${allOf(bodyConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  add(
    { validFrom, ...body }: NewJointBody,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<JointBody> {
    const [cityCode, id] = [cityCodeOf(body.divisionCode), newEntityId(body.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theBody(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      const nameFolded = foldText(body.name);
      const row = { ...body, cityCode, id, version: 1, nameFolded, validFrom: validFrom ?? new Date() };
      await manager.insert(jointBodyTable, row);
      const created = await theBody(manager, id);
      await appendStats(manager, [bodyBegun(created)]);
      return announcedBody(manager, created);
    });
  }

  addMember(
    { since, until, ...seat }: NewJointMember,
    { expectedVersion, idempotent }: SeatRequest,
    check: CheckAround,
  ): Promise<GivenSeat> {
    const { jointBodyId } = seat;
    const cityCode = cityOfId(jointBodyId);
    const id = newEntityId(cityCode);
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...idempotent }, id);
      if (replayOf !== null) return theSeat(manager, replayOf);
      await raiseVersion(manager, jointBodyId, expectedVersion);
      await check(new SqlSurroundings(manager, this.divisions));
      const row = { ...seat, cityCode, id, validFrom: since ?? new Date(), validTo: until };
      await assertNoOverlap(manager, row);
      await manager.insert(jointMembershipTable, row);
      const given = await theSeat(manager, id);
      await announcedMember(manager, given.jointBody, given.member);
      return given;
    });
  }
}

const bodiesIn = (database: Sql, city: string, ids: readonly string[]): Promise<readonly JointBody[]> =>
  rowsOf<JointBody>(database, sql`${SELECT_BODIES} WHERE b.city_code = ${city} AND b.id = ANY(${[...ids]})`);

async function theBody(manager: EntityManager, id: string): Promise<JointBody> {
  const [body] = await bodiesIn(manager, cityOfId(id), [id]);
  if (!body) throw new NotFoundError('共建组织');
  return body;
}

async function theSeat(manager: EntityManager, id: string): Promise<GivenSeat> {
  const [member] = await rowsOf<JointMember>(
    manager,
    sql`${SELECT_MEMBERS} WHERE m.city_code = ${cityOfId(id)} AND m.id = ${id}`,
  );
  if (!member) throw new NotFoundError('成员单位');
  return { jointBody: await theBody(manager, member.jointBodyId), member };
}

/** Locks the body until the commit: whoever comes next sees the seat that is given now. */
async function raiseVersion(manager: EntityManager, id: string, expectedVersion: number): Promise<void> {
  const where = { cityCode: cityOfId(id), id };
  const body = await manager.findOne(jointBodyTable, { where, lock: { mode: 'pessimistic_write' } });
  if (!body) throw new NotFoundError('共建组织', 'jointBodyId');
  if (body.version !== expectedVersion) throw new ConflictError('共建组织', body.version);
  if (body.validTo !== null)
    throw new DomainError('INVALID_INPUT', '该共建组织已撤销', { field: 'jointBodyId' });
  await manager.update(jointBodyTable, where, { version: body.version + 1 });
}

async function assertNoOverlap(
  manager: EntityManager,
  seat: {
    cityCode: string;
    jointBodyId: string;
    organizationId: string;
    validFrom: Date;
    validTo: Date | null;
  },
): Promise<void> {
  const overlapping = await rowsOf(
    manager,
    sql`SELECT 1 FROM joint_membership
        WHERE city_code = ${seat.cityCode} AND joint_body_id = ${seat.jointBodyId}
          AND organization_id = ${seat.organizationId}
          AND (valid_to IS NULL OR valid_to > ${seat.validFrom})
          AND valid_from < coalesce(${seat.validTo}::timestamptz, 'infinity') LIMIT 1`,
  );
  if (overlapping.length === 0) return;
  throw new DomainError('PERIOD_OVERLAP', '该组织在这段时间内已是成员', { field: 'organizationId' });
}
