import {
  appendStats,
  cityOfId,
  claimKey,
  type DivisionDirectory,
  DomainError,
  newEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { assertOrganizationStands } from '../../joint-body/joint-body-fit.js';
import { holdStandingBody } from '../../joint-body/persistence/hold-joint-body.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { JointMatter } from '../joint-matter.js';
import type { Raising } from '../joint-matter.repository.js';
import { RAISE } from '../matter-action.js';
import { MatterActor } from '../matter-actor.js';
import { MatterStatus } from '../matter-status.js';
import type { NewJointMatter } from '../new-joint-matter.js';
import { announcedMatter, writtenMatter } from './announce-matter.js';
import { jointMatterTable } from './joint-matter.table.js';
import { matterDeltas } from './matter-stats.js';
import { matterTimelineTable } from './matter-timeline.table.js';

/** Stores a matter, its parties and its event in the caller's transaction; a repetition stores nothing. */
export async function raiseMatter(
  manager: EntityManager,
  divisions: DivisionDirectory,
  matter: NewJointMatter,
  { actor, organizationId, request }: Raising,
): Promise<JointMatter> {
  const { jointBodyId, raisedByOrganizationId } = matter;
  const cityCode = cityOfId(jointBodyId);
  const id = newEntityId(cityCode);
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
  if (replayOf !== null) return writtenMatter(manager, replayOf);

  const { divisionCode, chairOrganizationId } = await holdStandingBody(manager, jointBodyId, 'jointBodyId');
  const around = new SqlSurroundings(manager, divisions);
  await assertOrganizationStands(raisedByOrganizationId, cityCode, {
    around,
    field: 'raisedByOrganizationId',
  });
  if (actor === MatterActor.RAISER && raisedByOrganizationId !== chairOrganizationId)
    await assertSeated(manager, jointBodyId, raisedByOrganizationId);
  const raisedAt = new Date();
  await manager.insert(jointMatterTable, {
    ...matter,
    cityCode,
    id,
    divisionCode,
    version: 1,
    raisedAt,
    status: MatterStatus.RAISED,
  });
  await manager.insert(matterTimelineTable, {
    cityCode,
    matterId: id,
    sequence: 1,
    at: raisedAt,
    action: RAISE,
    actor,
    toStatus: MatterStatus.RAISED,
    actorOrganizationId: organizationId,
    actorSubject: request.subject,
  });
  await addParties(manager, id, { jointBodyId, others: [raisedByOrganizationId, chairOrganizationId] });
  const raised = await writtenMatter(manager, id);
  await appendStats(manager, matterDeltas(divisionCode, null, raised));
  return announcedMatter(manager, raised, 'JointMatterRaised');
}

async function assertSeated(transaction: Sql, jointBodyId: string, organizationId: string): Promise<void> {
  const seats = await rowsOf(
    transaction,
    sql`SELECT 1 FROM joint_membership WHERE city_code = ${cityOfId(jointBodyId)}
          AND joint_body_id = ${jointBodyId} AND organization_id = ${organizationId} AND valid_to IS NULL`,
  );
  if (seats.length > 0) return;
  throw new DomainError('INVALID_INPUT', '该单位不是成员单位', { field: 'raisedByOrganizationId' });
}

/** The members of now, the raiser and the chair. Nobody joins meanwhile: the body is held. */
async function addParties(
  transaction: Sql,
  matterId: string,
  { jointBodyId, others }: { readonly jointBodyId: string; readonly others: readonly (string | null)[] },
): Promise<void> {
  const city = cityOfId(matterId);
  await rowsOf(
    transaction,
    sql`INSERT INTO joint_matter_party (city_code, matter_id, organization_id)
        SELECT ${city}, ${matterId}, m.organization_id FROM joint_membership m
        WHERE m.city_code = ${city} AND m.joint_body_id = ${jointBodyId} AND m.valid_to IS NULL
        UNION SELECT ${city}, ${matterId}, other.id
        FROM unnest(${others.filter((id) => id !== null)}::text[]) AS other (id)`,
  );
}
