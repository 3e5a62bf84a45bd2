import {
  allOf,
  appendStats,
  cityCodeOf,
  cityOfId,
  claimKey,
  type DivisionDirectory,
  DomainError,
  foldText,
  type IdempotentRequest,
  newEntityId,
  type PageWindow,
  readByCity,
  rowsOf,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { admitMember } from '../../joint-matter/persistence/admit-member.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { JointBodyChange } from '../joint-body-change.js';
import type { JointBody, JointBodyFilter } from '../joint-body.js';
import type { GivenSeat, JointBodyRepository, SeatRequest } from '../joint-body.repository.js';
import type { JointMember } from '../joint-member.js';
import type { NewJointBody } from '../new-joint-body.js';
import type { NewJointMember } from '../new-joint-member.js';
import type { SeatChange } from '../seat-change.js';
import { announcedBody, announcedMember } from './announce-joint-body.js';
import { changeBody, dissolveBody } from './change-joint-body.js';
import { changeSeat } from './change-seat.js';
import { bodiesIn, findSeat, raiseBodyVersion, theBody, theSeat } from './hold-joint-body.js';
import { bodyBegun } from './count-joint-body.js';
import {
  afterCursor,
  bodiesOfDivisions,
  bodyConditions,
  inOrder,
  SELECT_BODIES,
} from './joint-body-statements.js';
import { jointBodyTable, jointMembershipTable } from './joint-body.table.js';
import { membershipsOfOrganizations, membersOfBodies } from './joint-member-statements.js';

/** Joint bodies in PostgreSQL. */
export class SqlJointBodyRepository implements JointBodyRepository {
  readonly ofDivisions: JointBodyRepository['ofDivisions'];
  readonly members: JointBodyRepository['members'];
  readonly memberships: JointBodyRepository['memberships'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = bodiesOfDivisions(dataSource);
    this.members = membersOfBodies(dataSource);
    this.memberships = membershipsOfOrganizations(dataSource);
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
      await raiseBodyVersion(manager, jointBodyId, expectedVersion, 'jointBodyId');
      await check(new SqlSurroundings(manager, this.divisions));
      const row = { ...seat, cityCode, id, validFrom: since ?? new Date(), validTo: until };
      await assertNoOverlap(manager, row);
      await manager.insert(jointMembershipTable, row);
      await admitMember(manager, row);
      const given = await theSeat(manager, id);
      await announcedMember(manager, given.jointBody, given.member);
      return given;
    });
  }

  findSeat(id: string): Promise<GivenSeat | null> {
    return findSeat(this.dataSource, id);
  }

  change(
    id: string,
    change: JointBodyChange,
    expectedVersion: number,
    check: CheckAround,
  ): Promise<JointBody> {
    return this.dataSource.transaction(async (manager) => {
      await raiseBodyVersion(manager, id, expectedVersion, 'id');
      await check(new SqlSurroundings(manager, this.divisions));
      return changeBody(manager, id, change);
    });
  }

  dissolve(id: string, at: Date, expectedVersion: number): Promise<JointBody> {
    return this.dataSource.transaction(async (manager) => {
      await raiseBodyVersion(manager, id, expectedVersion, 'id');
      return dissolveBody(manager, id, at);
    });
  }

  changeSeat(
    { id, jointBodyId }: JointMember,
    change: SeatChange,
    expectedVersion: number,
    check: (seat: JointMember) => void,
  ): Promise<GivenSeat> {
    return this.dataSource.transaction(async (manager) => {
      await raiseBodyVersion(manager, jointBodyId, expectedVersion, 'memberId');
      const { member } = await theSeat(manager, id);
      check(member);
      return changeSeat(manager, member, change);
    });
  }
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
