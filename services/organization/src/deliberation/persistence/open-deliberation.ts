import {
  appendStats,
  assertAllInTurn,
  businessDay,
  cityOfId,
  claimKey,
  type DivisionDirectory,
  DomainError,
  isWithin,
  newEntityId,
  rowsOf,
  type Sql,
  subtreeRange,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { assertOrganizationStands } from '../../joint-body/joint-body-fit.js';
import type { JointBody } from '../../joint-body/joint-body.js';
import { holdStandingBody } from '../../joint-body/persistence/hold-joint-body.js';
import { requireStandingDivision } from '../../organization/organization-fit.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import { placeLevelOf } from '../deliberation-level.js';
import { DeliberationStep } from '../deliberation-step.js';
import type { SeenDeliberation } from '../deliberation.js';
import type { Opening } from '../deliberation.repository.js';
import type { NewDeliberation } from '../new-deliberation.js';
import { announcedDeliberation, writtenDeliberation } from './announce-deliberation.js';
import { deliberationStepTable } from './deliberation-step.table.js';
import { deliberationTable } from './deliberation.table.js';

/** Stores a deliberation, its first step, its parties and its event in the caller's transaction. */
export async function openDeliberation(
  manager: EntityManager,
  divisions: DivisionDirectory,
  { collected, ...deliberation }: NewDeliberation,
  { actor, viewer, request }: Opening,
): Promise<SeenDeliberation> {
  const { jointBodyId, divisionCode, chairOrganizationId, proposedByOrganizationId } = deliberation;
  const cityCode = cityOfId(jointBodyId);
  const id = newEntityId(cityCode);
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
  if (replayOf !== null) return writtenDeliberation(manager, replayOf, viewer);

  const body = await holdStandingBody(manager, jointBodyId, 'jointBodyId');
  await assertFits(manager, divisions, deliberation, body);
  const recordedAt = new Date();
  const heldAt = collected.heldAt ?? recordedAt;
  const { COLLECT } = DeliberationStep;
  await manager.insert(deliberationTable, {
    ...deliberation,
    cityCode,
    id,
    version: 1,
    round: 1,
    step: COLLECT,
    openedAt: heldAt,
    steppedAt: heldAt,
  });
  await manager.insert(deliberationStepTable, {
    cityCode,
    deliberationId: id,
    sequence: 1,
    step: COLLECT,
    round: 1,
    heldAt,
    recordedAt,
    actor,
    attendance: collected.attendance,
    summary: collected.summary?.trim() ?? null,
    documentReference: collected.documentReference?.trim() ?? null,
    actorOrganizationId: viewer.organization,
    actorSubject: viewer.subject,
  });
  await addParties(manager, id, { jointBodyId, others: [chairOrganizationId, proposedByOrganizationId] });
  await appendStats(manager, [
    { scope: divisionCode, day: businessDay(heldAt), measure: 'deliberation.opened', amount: 1 },
  ]);
  const opened = await writtenDeliberation(manager, id, viewer);
  return announcedDeliberation(manager, opened, 'DeliberationOpened');
}

type Opened = Omit<NewDeliberation, 'collected'>;

/** What only other things tell. Each broken rule names its field. */
async function assertFits(
  manager: Sql,
  divisions: DivisionDirectory,
  { divisionCode, level, chairOrganizationId, proposedByOrganizationId }: Opened,
  body: JointBody,
): Promise<void> {
  const around = new SqlSurroundings(manager, divisions);
  const city = cityOfId(body.id);
  await assertAllInTurn(
    async () => {
      if (!isWithin(divisionCode, [subtreeRange(body.divisionCode)]))
        throw new DomainError('INVALID_INPUT', '应在该共建组织所在地内', { field: 'divisionCode' });
      const division = await requireStandingDivision(divisionCode, around);
      if (division.level !== placeLevelOf(level))
        throw new DomainError('INVALID_INPUT', '街道级协商设在街道或乡镇,社区级、小区级协商设在社区或村', {
          field: 'level',
        });
    },
    async () => {
      await assertOrganizationStands(chairOrganizationId, city, { around, field: 'chairOrganizationId' });
      await assertBelongs(manager, body, chairOrganizationId);
    },
    async () => {
      if (proposedByOrganizationId !== null)
        await assertOrganizationStands(proposedByOrganizationId, city, {
          around,
          field: 'proposedByOrganizationId',
        });
    },
  );
}

/** Nobody leads the business of a body that they have no seat in. */
async function assertBelongs(
  transaction: Sql,
  { id, chairOrganizationId }: JointBody,
  organizationId: string,
): Promise<void> {
  if (organizationId === chairOrganizationId) return;
  const seats = await rowsOf(
    transaction,
    sql`SELECT 1 FROM joint_membership WHERE city_code = ${cityOfId(id)} AND joint_body_id = ${id}
          AND organization_id = ${organizationId} AND valid_to IS NULL`,
  );
  if (seats.length > 0) return;
  throw new DomainError('INVALID_INPUT', '主持单位应是成员单位', { field: 'chairOrganizationId' });
}

interface Parties {
  readonly jointBodyId: string;
  readonly others: readonly (string | null)[];
}

/** The members of now, who leads and who proposed. Nobody joins meanwhile: the body is held. */
async function addParties(transaction: Sql, id: string, { jointBodyId, others }: Parties): Promise<void> {
  const city = cityOfId(id);
  await rowsOf(
    transaction,
    sql`INSERT INTO deliberation_party (city_code, deliberation_id, organization_id)
        SELECT ${city}, ${id}, m.organization_id FROM joint_membership m
        WHERE m.city_code = ${city} AND m.joint_body_id = ${jointBodyId} AND m.valid_to IS NULL
        UNION SELECT ${city}, ${id}, other.id
        FROM unnest(${others.filter((other) => other !== null)}::text[]) AS other (id)`,
  );
}
