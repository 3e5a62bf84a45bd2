import {
  appendStats,
  businessDay,
  cityOfId,
  DomainError,
  foldText,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { admitMember } from '../../joint-matter/persistence/admit-member.js';
import type { JointBodyChange } from '../joint-body-change.js';
import type { JointBody } from '../joint-body.js';
import { announcedBody } from './announce-joint-body.js';
import { theBody } from './hold-joint-body.js';
import { jointBodyTable } from './joint-body.table.js';

/** Stores a change of a body that the caller's transaction holds, and tells the others. */
export async function changeBody(
  manager: EntityManager,
  id: string,
  { name, cadence, chairOrganizationId }: JointBodyChange,
): Promise<JointBody> {
  const changed = {
    ...(name === undefined ? {} : { name, nameFolded: foldText(name) }),
    ...(cadence === undefined ? {} : { cadence }),
    ...(chairOrganizationId === undefined ? {} : { chairOrganizationId }),
  };
  const cityCode = cityOfId(id);
  await manager.update(jointBodyTable, { cityCode, id }, changed);
  // Whoever leads the body leads its business too.
  if (chairOrganizationId != null)
    await admitMember(manager, {
      cityCode,
      jointBodyId: id,
      organizationId: chairOrganizationId,
      validTo: null,
    });
  return announcedBody(manager, await theBody(manager, id), 'JointBodyChanged');
}

/** Ends a body that the caller's transaction holds, with all its seats, and tells the others. */
export async function dissolveBody(manager: EntityManager, id: string, at: Date): Promise<JointBody> {
  const cityCode = cityOfId(id);
  await assertNothingUnderWay(manager, id);
  await manager.update(jointBodyTable, { cityCode, id }, { validTo: at });
  await rowsOf(
    manager,
    sql`WITH ended AS (
          UPDATE joint_membership SET valid_to = ${at}
          WHERE city_code = ${cityCode} AND joint_body_id = ${id} AND valid_to IS NULL
        ) SELECT 1`,
  );
  const body = await theBody(manager, id);
  await appendStats(manager, [
    {
      scope: body.divisionCode,
      day: businessDay(at),
      measure: 'joint_body',
      dimension: body.kind,
      amount: -1,
    },
  ]);
  return announcedBody(manager, body, 'JointBodyDissolved');
}

/** New ones wait for the body's lock, and are refused after the commit. */
async function assertNothingUnderWay(transaction: Sql, id: string): Promise<void> {
  const city = cityOfId(id);
  const underWay = await rowsOf(
    transaction,
    sql`SELECT 1 FROM joint_matter WHERE city_code = ${city} AND joint_body_id = ${id}
          AND status NOT IN ('COMPLETED', 'REJECTED')
        UNION ALL
        SELECT 1 FROM deliberation WHERE city_code = ${city} AND joint_body_id = ${id} AND step <> 'EVALUATE'
        LIMIT 1`,
  );
  if (underWay.length === 0) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', '仍有未办结的事项或协商,不能撤销', {
    field: 'id',
    status: 'UNDER_WAY',
  });
}
