import {
  allOf,
  type DivisionDirectory,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { type JointMatter, MAX_MATTER_TIMELINE, type MatterEntry } from '../joint-matter.js';
import type { JointMatterRepository, MatterSelection, Raising } from '../joint-matter.repository.js';
import type { NewJointMatter } from '../new-joint-matter.js';
import type { PlannedMatterMove } from '../planned-matter-move.js';
import {
  matterConditions,
  mattersAfterCursor,
  mattersInOrder,
  mattersOfBodies,
  mattersWithinReach,
  SELECT_MATTERS,
  visibleMatters,
} from './joint-matter-statements.js';
import { moveMatter } from './move-matter.js';
import { raiseMatter } from './raise-matter.js';

/** Matters in PostgreSQL. */
export class SqlJointMatterRepository implements JointMatterRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly JointMatter[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<JointMatter>(
        this.dataSource,
        sql`${SELECT_MATTERS} WHERE j.city_code = ${city} AND j.id = ANY(${group}) AND ${visibleMatters(viewer)}`,
      ),
    );
  }

  findPage({ viewer, filter }: MatterSelection, window: PageWindow): Promise<readonly JointMatter[]> {
    const conditions = [
      visibleMatters(viewer),
      ...mattersWithinReach(viewer),
      ...matterConditions(filter),
      ...mattersAfterCursor(window),
    ];
    return rowsOf<JointMatter>(
      this.dataSource,
      sql`${SELECT_MATTERS} WHERE ${allOf(conditions)} ${mattersInOrder(window)}`,
    );
  }

  async count({ viewer, filter }: MatterSelection): Promise<number> {
    const conditions = [visibleMatters(viewer), ...mattersWithinReach(viewer), ...matterConditions(filter)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM joint_matter j WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofBodies(viewer: Viewer): ReturnType<JointMatterRepository['ofBodies']> {
    return mattersOfBodies(this.dataSource, viewer);
  }

  findTimelines(matterIds: readonly string[]): Promise<readonly MatterEntry[]> {
    return readByCity(matterIds, (city, group) =>
      rowsOf<MatterEntry>(
        this.dataSource,
        sql`SELECT t.matter_id AS "matterId", t.at, t.from_status AS "from", t.to_status AS "to", t.action, t.actor,
              t.actor_organization_id AS "organizationId", t.reason
            FROM joint_matter_timeline t
            WHERE t.city_code = ${city} AND t.matter_id = ANY(${group}) AND t.sequence <= ${MAX_MATTER_TIMELINE}
            ORDER BY t.matter_id, t.sequence`,
      ),
    );
  }

  raise(matter: NewJointMatter, raising: Raising): Promise<JointMatter> {
    return this.dataSource.transaction((manager) => raiseMatter(manager, this.divisions, matter, raising));
  }

  move(move: PlannedMatterMove): Promise<JointMatter> {
    return this.dataSource.transaction((manager) => moveMatter(manager, this.divisions, move));
  }
}
