import {
  allOf,
  type ChildListReader,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { Patrol, ReachedCheckpoint } from '../patrol.js';
import type { PatrolRecording, PatrolRepository, PatrolSelection } from '../patrol.repository.js';
import { addPatrol } from './add-patrol.js';
import {
  afterPatrol,
  newestPatrols,
  patrolConditions,
  PATROLS,
  patrolsOfGrids,
  patrolsVisibleTo,
  SELECT_PATROLS,
} from './patrol-statements.js';

/** Patrols in PostgreSQL. */
export class SqlPatrolRepository implements PatrolRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Patrol[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Patrol>(
        this.dataSource,
        sql`${SELECT_PATROLS} WHERE t.city_code = ${city} AND t.id = ANY(${group}) AND ${patrolsVisibleTo(viewer)}`,
      ),
    );
  }

  findPage({ viewer, filter }: PatrolSelection, window: PageWindow): Promise<readonly Patrol[]> {
    const conditions = [patrolsVisibleTo(viewer), ...patrolConditions(filter), ...afterPatrol(window)];
    return rowsOf<Patrol>(
      this.dataSource,
      sql`${SELECT_PATROLS} WHERE ${allOf(conditions)} ${newestPatrols(window)}`,
    );
  }

  async count({ viewer, filter }: PatrolSelection): Promise<number> {
    const conditions = [patrolsVisibleTo(viewer), ...patrolConditions(filter)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM ${PATROLS} WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofGrids(viewer: Viewer): ChildListReader<null, Patrol> {
    return patrolsOfGrids(this.dataSource, viewer);
  }

  findReached(patrolIds: readonly string[]): Promise<readonly ReachedCheckpoint[]> {
    return readByCity(patrolIds, (city, group) =>
      rowsOf<ReachedCheckpoint>(
        this.dataSource,
        sql`SELECT c.patrol_id AS "patrolId", c.sequence, c.checkpoint_id AS "checkpointId", c.name,
              c.reached_at AS "reachedAt", c.finding, c.note
            FROM reached_checkpoint c WHERE c.city_code = ${city} AND c.patrol_id = ANY(${group})
            ORDER BY c.patrol_id, c.sequence`,
      ),
    );
  }

  add(recording: PatrolRecording): Promise<Patrol> {
    return this.dataSource.transaction((manager) => addPatrol(manager, recording));
  }
}
