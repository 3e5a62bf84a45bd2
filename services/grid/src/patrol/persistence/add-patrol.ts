import {
  appendEvents,
  cityOfId,
  claimKey,
  newEntityId,
  NotFoundError,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { type NewPatrol, type Patrol, PatrolFinding } from '../patrol.js';
import type { PatrolGround, PatrolRecording } from '../patrol.repository.js';
import { countPatrol } from './grid-coverage.js';
import { SELECT_PATROLS } from './patrol-statements.js';
import { patrolTable, reachedCheckpointTable } from './patrol.table.js';

/** Stores a patrol, its event and what it counts in the caller's transaction; a repetition stores nothing. */
export async function addPatrol(
  manager: EntityManager,
  { patrol, request, admit }: PatrolRecording,
): Promise<Patrol> {
  const cityCode = cityOfId(patrol.gridId);
  const id = newEntityId(`${cityCode}00000000`);
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
  if (replayOf !== null) return thePatrol(manager, replayOf);

  const ground = await groundOf(manager, patrol);
  admit(ground);
  const divisionCode = ground.grid?.divisionCode ?? '';
  const { gridId, workerId, plan, startedAt, endedAt, checkpoints } = patrol;
  const grid = { id: gridId, divisionCode };
  await countPatrol(manager, grid, patrol, ground.grid?.validTo ?? null);
  await manager.insert(patrolTable, {
    cityCode,
    id,
    divisionCode,
    version: 1,
    gridId,
    workerId,
    plan,
    startedAt,
    endedAt,
    recordedAt: new Date(),
  });
  await manager.insert(
    reachedCheckpointTable,
    checkpoints.map(({ checkpointId, name, ...reached }, index) => ({
      cityCode,
      patrolId: id,
      sequence: index + 1,
      checkpointId,
      ...reached,
      name: name ?? ground.checkpoints.get(checkpointId ?? '') ?? '',
    })),
  );
  await appendEvents(manager, [
    {
      type: 'PatrolRecorded',
      entity: 'Patrol',
      entityId: id,
      cityCode,
      divisionCode,
      version: 1,
      payload: { gridId, startedAt, endedAt, checkpoints: checkpoints.length, issues: issuesIn(patrol) },
    },
  ]);
  return thePatrol(manager, id);
}

const issuesIn = ({ checkpoints }: NewPatrol): number =>
  checkpoints.filter(({ finding }) => finding === PatrolFinding.ISSUE).length;

/** Holds the grid, so that neither another patrol nor an adjustment changes it until the commit, and looks around. */
async function groundOf(manager: Sql, { gridId, workerId, startedAt }: NewPatrol): Promise<PatrolGround> {
  const city = cityOfId(gridId);
  await rowsOf(manager, sql`SELECT 1 FROM grid WHERE city_code = ${city} AND id = ${gridId} FOR UPDATE`);
  const [grid] = await rowsOf<NonNullable<PatrolGround['grid']>>(
    manager,
    sql`SELECT g.division_code AS "divisionCode", min(v.valid_from) AS "validFrom",
          CASE WHEN bool_and(v.valid_to IS NOT NULL) THEN max(v.valid_to) END AS "validTo"
        FROM grid g JOIN grid_version v ON v.city_code = g.city_code AND v.grid_id = g.id
        WHERE g.city_code = ${city} AND g.id = ${gridId} GROUP BY g.division_code`,
  );
  const [worker] = await rowsOf<NonNullable<PatrolGround['worker']>>(
    manager,
    sql`SELECT w.division_code AS "divisionCode", w.subject, EXISTS (
            SELECT 1 FROM grid_assignment a
            WHERE a.city_code = w.city_code AND a.grid_id = ${gridId} AND a.worker_id = w.id
              AND a.valid_from <= ${startedAt} AND (a.valid_to IS NULL OR a.valid_to > ${startedAt})
          ) AS "isAssigned"
        FROM grid_worker w WHERE w.city_code = ${city} AND w.id = ${workerId}`,
  );
  const checkpoints = await rowsOf<{ id: string; name: string }>(
    manager,
    sql`SELECT id, name FROM patrol_checkpoint WHERE city_code = ${city} AND grid_id = ${gridId}`,
  );
  return {
    grid: grid ?? null,
    worker: worker ?? null,
    checkpoints: new Map(checkpoints.map(({ id, name }) => [id, name])),
  };
}

/** A patrol that the caller has written, whoever may see it. */
async function thePatrol(manager: Sql, id: string): Promise<Patrol> {
  const [patrol] = await rowsOf<Patrol>(
    manager,
    sql`${SELECT_PATROLS} WHERE t.city_code = ${cityOfId(id)} AND t.id = ${id}`,
  );
  if (!patrol) throw new NotFoundError('巡查');
  return patrol;
}
