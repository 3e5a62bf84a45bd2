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
import { MAX_STEPS, type SeenDeliberation, type StepRecord } from '../deliberation.js';
import type { DeliberationRepository, DeliberationSelection, Opening } from '../deliberation.repository.js';
import type { NewDeliberation } from '../new-deliberation.js';
import type { PlannedStep } from '../planned-step.js';
import { advanceDeliberation } from './advance-deliberation.js';
import {
  deliberationConditions,
  deliberationsAfterCursor,
  deliberationsInOrder,
  deliberationsOfBodies,
  deliberationsOfDivisions,
  selectDeliberations,
  visibleDeliberations,
} from './deliberation-statements.js';
import { openDeliberation } from './open-deliberation.js';

/** Deliberations in PostgreSQL. */
export class SqlDeliberationRepository implements DeliberationRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly SeenDeliberation[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<SeenDeliberation>(
        this.dataSource,
        sql`${selectDeliberations(viewer)}
            WHERE d.city_code = ${city} AND d.id = ANY(${group}) AND ${visibleDeliberations(viewer)}`,
      ),
    );
  }

  findPage(
    { viewer, filter }: DeliberationSelection,
    window: PageWindow,
  ): Promise<readonly SeenDeliberation[]> {
    const conditions = [
      visibleDeliberations(viewer),
      ...deliberationConditions(filter),
      ...deliberationsAfterCursor(window),
    ];
    return rowsOf<SeenDeliberation>(
      this.dataSource,
      sql`${selectDeliberations(viewer)} WHERE ${allOf(conditions)} ${deliberationsInOrder(window)}`,
    );
  }

  async count({ viewer, filter }: DeliberationSelection): Promise<number> {
    const conditions = [visibleDeliberations(viewer), ...deliberationConditions(filter)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM deliberation d WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofBodies(viewer: Viewer): ReturnType<DeliberationRepository['ofBodies']> {
    return deliberationsOfBodies(this.dataSource, viewer);
  }

  ofDivisions(viewer: Viewer): ReturnType<DeliberationRepository['ofDivisions']> {
    return deliberationsOfDivisions(this.dataSource, viewer);
  }

  findSteps(deliberationIds: readonly string[]): Promise<readonly StepRecord[]> {
    return readByCity(deliberationIds, (city, group) =>
      rowsOf<StepRecord>(
        this.dataSource,
        sql`SELECT s.deliberation_id AS "deliberationId", s.round, s.step, s.held_at AS "heldAt", s.attendance,
              s.decision, s.decided_by_organization_id AS "decidedByOrganizationId", s.notice, s.outcome, s.scores,
              s.summary, s.document_reference AS "documentReference", s.recorded_at AS "recordedAt", s.actor
            FROM deliberation_step s
            WHERE s.city_code = ${city} AND s.deliberation_id = ANY(${group}) AND s.sequence <= ${MAX_STEPS}
            ORDER BY s.deliberation_id, s.sequence`,
      ),
    );
  }

  open(deliberation: NewDeliberation, opening: Opening): Promise<SeenDeliberation> {
    return this.dataSource.transaction((manager) =>
      openDeliberation(manager, this.divisions, deliberation, opening),
    );
  }

  advance(step: PlannedStep, viewer: Viewer): Promise<SeenDeliberation> {
    return this.dataSource.transaction((manager) =>
      advanceDeliberation(manager, this.divisions, step, viewer),
    );
  }
}
