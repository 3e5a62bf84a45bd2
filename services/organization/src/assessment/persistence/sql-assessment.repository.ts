import {
  appendEvents,
  type ChildListReader,
  cityCodeOf,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  rowsOf,
  type Sql,
  type Viewer,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { Assessment, AssessmentFilter } from '../assessment.js';
import type { AssessmentRepository } from '../assessment.repository.js';
import type { SoundAssessment } from '../new-assessment.js';
import { assessmentsOfSchemes, theAssessment } from './assessment-statements.js';
import { assessmentTable } from './assessment.table.js';

/** The marks of panels in PostgreSQL. */
export class SqlAssessmentRepository implements AssessmentRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  ofSchemes(viewer: Viewer): ChildListReader<AssessmentFilter, Assessment> {
    return assessmentsOfSchemes(this.dataSource, viewer);
  }

  async submit(
    assessment: SoundAssessment,
    idempotent: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<Assessment> {
    const cityCode = cityCodeOf(assessment.divisionCode);
    try {
      return await this.dataSource.transaction(async (manager) => {
        const earlier = await heldAssessment(manager, cityCode, assessment);
        const id = earlier?.id ?? newEntityId(cityCode);
        const { replayOf } = await claimKey(manager, { cityCode, ...idempotent }, id);
        if (replayOf !== null) return await stored(manager, replayOf);
        if ((earlier?.version ?? null) !== assessment.expectedVersion)
          throw new ConflictError('评分', earlier?.version ?? 0);
        await assertNotFrozen(manager, cityCode, assessment);
        await check(new SqlSurroundings(manager, this.divisions));
        await write(manager, { cityCode, id, version: (earlier?.version ?? 0) + 1 }, assessment);
        return await announced(manager, await stored(manager, id));
      });
    } catch (error) {
      // Two first ones at the same time: the other one was a moment earlier.
      throw violates(error, 'evaluation_assessment_once') ? new ConflictError('评分', 1) : error;
    }
  }
}

/** Locks the scheme against a ranking that is being published, and what is there of these marks against others. */
async function heldAssessment(
  manager: EntityManager,
  cityCode: string,
  { schemeId, schemeVersion, divisionCode, indicatorCode, organizationId, span }: SoundAssessment,
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  await rowsOf(
    manager,
    sql`SELECT 1 FROM evaluation_scheme WHERE city_code = ${cityCode} AND id = ${schemeId} FOR SHARE`,
  );
  const [found] = await rowsOf<{ id: string; version: number }>(
    manager,
    sql`SELECT id, version FROM evaluation_assessment
        WHERE city_code = ${cityCode} AND scheme_id = ${schemeId} AND number = ${schemeVersion}
          AND month_from = ${span.from} AND month_to = ${span.to} AND division_code = ${divisionCode}
          AND indicator_code = ${indicatorCode} AND organization_id = ${organizationId} FOR UPDATE`,
  );
  return found;
}

async function assertNotFrozen(
  manager: EntityManager,
  cityCode: string,
  { schemeId, schemeVersion, divisionCode, span }: SoundAssessment,
): Promise<void> {
  const published = await rowsOf(
    manager,
    sql`SELECT 1 FROM ranking_publication p
        JOIN ranking_row r ON r.city_code = p.city_code AND r.publication_id = p.id
        WHERE p.city_code = ${cityCode} AND p.scheme_id = ${schemeId} AND p.number = ${schemeVersion}
          AND p.month_from = ${span.from} AND p.month_to = ${span.to} AND r.division_code = ${divisionCode} LIMIT 1`,
  );
  if (published.length > 0)
    throw new DomainError('ACTION_NOT_AVAILABLE', '排名已发布,评分不能再改', {
      field: 'period',
      status: 'FROZEN',
    });
}

async function write(
  manager: EntityManager,
  key: { readonly cityCode: string; readonly id: string; readonly version: number },
  { span, schemeVersion, expectedVersion, marks, ...assessment }: SoundAssessment,
): Promise<void> {
  const changed = { version: key.version, marks: [...marks], submittedAt: new Date() };
  if (expectedVersion !== null) {
    await manager.update(assessmentTable, { cityCode: key.cityCode, id: key.id }, changed);
    return;
  }
  await manager.insert(assessmentTable, {
    ...assessment,
    ...key,
    ...changed,
    number: schemeVersion,
    monthFrom: span.from,
    monthTo: span.to,
  });
}

async function stored(database: Sql, id: string): Promise<Assessment> {
  const assessment = await theAssessment(database, id);
  if (!assessment) throw new NotFoundError('评分');
  return assessment;
}

/** Tells others that a place was judged, in the transaction in which it was. Neither by whom nor how. */
async function announced(transaction: Sql, assessment: Assessment): Promise<Assessment> {
  const { id, version, divisionCode, schemeId, schemeVersion, indicatorCode, span } = assessment;
  await appendEvents(transaction, [
    {
      type: 'AssessmentSubmitted',
      entity: 'Assessment',
      entityId: id,
      version,
      cityCode: cityCodeOf(divisionCode),
      divisionCode,
      payload: { schemeId, schemeVersion, indicatorCode, monthFrom: span.from, monthTo: span.to },
    },
  ]);
  return assessment;
}
