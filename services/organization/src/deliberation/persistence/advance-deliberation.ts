import {
  appendStats,
  businessDay,
  cityOfId,
  ConflictError,
  type DivisionDirectory,
  rowsOf,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { assertOrganizationStands } from '../../joint-body/joint-body-fit.js';
import { holdStandingBody } from '../../joint-body/persistence/hold-joint-body.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import { DeliberationStep } from '../deliberation-step.js';
import type { Deliberation, SeenDeliberation } from '../deliberation.js';
import type { PlannedStep } from '../planned-step.js';
import { announcedDeliberation, writtenDeliberation } from './announce-deliberation.js';
import { deliberationStepTable } from './deliberation-step.table.js';
import { deliberationTable } from './deliberation.table.js';

/** Stores a step and its event in the caller's transaction. */
export async function advanceDeliberation(
  manager: EntityManager,
  divisions: DivisionDirectory,
  { deliberation, record, after, actorOrganizationId, actorSubject }: PlannedStep,
  viewer: Viewer,
): Promise<SeenDeliberation> {
  const { id, jointBodyId, divisionCode } = deliberation;
  const cityCode = cityOfId(id);
  // The body first, as whoever gives a seat does: so nobody waits in a circle.
  await holdStandingBody(manager, jointBodyId, 'id');
  await lockAsPlanned(manager, deliberation);
  const { decidedByOrganizationId } = record;
  if (decidedByOrganizationId !== null)
    await assertOrganizationStands(decidedByOrganizationId, cityCode, {
      around: new SqlSurroundings(manager, divisions),
      field: 'decidedByOrganizationId',
    });
  await manager.update(deliberationTable, { cityCode, id }, { ...after });
  await manager.insert(deliberationStepTable, {
    ...record,
    scores: record.scores && [...record.scores],
    cityCode,
    deliberationId: id,
    actorSubject,
    actorOrganizationId,
    sequence: after.version,
    previous: deliberation.version,
    fromStep: deliberation.step,
  });
  if (record.step === DeliberationStep.EVALUATE)
    await appendStats(manager, [
      {
        scope: divisionCode,
        day: businessDay(record.heldAt),
        measure: 'deliberation.evaluated',
        amount: 1,
      },
    ]);
  const advanced = await writtenDeliberation(manager, id, viewer);
  return announcedDeliberation(manager, advanced, 'DeliberationAdvanced');
}

async function lockAsPlanned(transaction: Sql, { id, version }: Deliberation): Promise<void> {
  const [locked] = await rowsOf<{ readonly version: number }>(
    transaction,
    sql`SELECT version FROM deliberation WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
  );
  if (locked && locked.version !== version) throw new ConflictError('协商', locked.version);
}
