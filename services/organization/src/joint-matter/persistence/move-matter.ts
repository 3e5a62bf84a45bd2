import {
  appendStats,
  cityOfId,
  ConflictError,
  type DivisionDirectory,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { assertOrganizationStands } from '../../joint-body/joint-body-fit.js';
import { holdStandingBody } from '../../joint-body/persistence/hold-joint-body.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { JointMatter } from '../joint-matter.js';
import type { PlannedMatterMove } from '../planned-matter-move.js';
import { announcedMatter, writtenMatter } from './announce-matter.js';
import { jointMatterTable } from './joint-matter.table.js';
import { matterDeltas } from './matter-stats.js';
import { matterTimelineTable } from './matter-timeline.table.js';

/** Stores a move, its entry in the timeline and its event in the caller's transaction. */
export async function moveMatter(
  manager: EntityManager,
  divisions: DivisionDirectory,
  move: PlannedMatterMove,
): Promise<JointMatter> {
  const { matter, after, action, at, actor, reason } = move;
  const { id, jointBodyId, divisionCode } = matter;
  const cityCode = cityOfId(id);
  // The body first, as whoever gives a seat does: so nobody waits in a circle.
  await holdStandingBody(manager, jointBodyId, 'id');
  await lockAsPlanned(manager, matter);
  const responsible = after.responsibleOrganizationId;
  if (responsible !== null && responsible !== matter.responsibleOrganizationId)
    await assignTo(manager, divisions, { matterId: id, organizationId: responsible });
  await manager.update(jointMatterTable, { cityCode, id }, { ...after });
  await manager.insert(matterTimelineTable, {
    cityCode,
    matterId: id,
    sequence: after.version,
    at,
    action,
    actor,
    reason,
    fromStatus: matter.status,
    toStatus: after.status,
    actorOrganizationId: move.actorOrganizationId,
    actorSubject: move.actorSubject,
  });
  const moved = await writtenMatter(manager, id);
  await appendStats(manager, matterDeltas(divisionCode, matter, moved));
  return announcedMatter(manager, moved, 'JointMatterMoved');
}

async function lockAsPlanned(transaction: Sql, { id, version }: JointMatter): Promise<void> {
  const [locked] = await rowsOf<{ readonly version: number }>(
    transaction,
    sql`SELECT version FROM joint_matter WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
  );
  if (locked && locked.version !== version) throw new ConflictError('事项', locked.version);
}

/** Whoever is to carry a matter out sees it. */
async function assignTo(
  manager: EntityManager,
  divisions: DivisionDirectory,
  { matterId, organizationId }: { readonly matterId: string; readonly organizationId: string },
): Promise<void> {
  const city = cityOfId(matterId);
  const around = new SqlSurroundings(manager, divisions);
  await assertOrganizationStands(organizationId, city, { around, field: 'responsibleOrganizationId' });
  await rowsOf(
    manager,
    sql`INSERT INTO joint_matter_party (city_code, matter_id, organization_id)
        VALUES (${city}, ${matterId}, ${organizationId}) ON CONFLICT DO NOTHING`,
  );
}
