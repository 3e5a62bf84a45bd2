import { DomainError, NotFoundError, readByCity, rowsOf, type Viewer } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { INSPECTION_TABLE } from '../../joint-inspection/inspection-moves.js';
import { type JointInspection, MAX_FINDINGS } from '../../joint-inspection/joint-inspection.js';
import type { CaseStep } from '../../working-case/case-moves.js';
import type { NewCase } from '../../working-case/case.repository.js';
import { SqlCases } from '../../working-case/persistence/sql-cases.js';
import { assertUnderWay } from '../inspection-finding.policy.js';
import type { InspectionFindingRepository } from '../inspection-finding.repository.js';
import type { DatedFindingFilter, FindingStatus, InspectionFinding } from '../inspection-finding.js';
import { FINDING_NOUN } from './finding-noun.js';

/** Findings in PostgreSQL. */
export class SqlFindings
  extends SqlCases<InspectionFinding, DatedFindingFilter>
  implements InspectionFindingRepository
{
  constructor(dataSource: DataSource) {
    super(dataSource, FINDING_NOUN);
  }

  findByInspections(inspectionIds: readonly string[], viewer: Viewer): Promise<readonly InspectionFinding[]> {
    return readByCity(inspectionIds, (city, group) =>
      rowsOf<InspectionFinding>(
        this.dataSource,
        sql`${FINDING_NOUN.select}
            WHERE c.city_code = ${city} AND c.inspection_id = ANY(${group}) AND ${FINDING_NOUN.visibleTo(viewer)}
            ORDER BY c.inspection_id, c.opened_at, c.id`,
      ),
    );
  }

  /** The inspection cannot end while a finding is entered. */
  protected override async opened(
    manager: EntityManager,
    row: NewCase<InspectionFinding> & { readonly divisionCode: string; readonly id: string },
    step: CaseStep<FindingStatus>,
  ): Promise<InspectionFinding> {
    const [inspection] = await rowsOf<Pick<JointInspection, 'status' | 'version' | 'findingCount'>>(
      manager,
      sql`SELECT c.status, c.version, c.finding_count AS "findingCount" FROM joint_inspection c
          WHERE c.city_code = ${row.id.slice(0, 4)} AND c.id = ${row.inspectionId} FOR UPDATE`,
    );
    if (!inspection) throw new NotFoundError(INSPECTION_TABLE.what, 'inspectionId');
    assertUnderWay(inspection);
    if (inspection.findingCount >= MAX_FINDINGS)
      throw new DomainError('ACTION_NOT_AVAILABLE', `一次检查最多登记 ${String(MAX_FINDINGS)} 个问题`, {
        field: 'inspectionId',
      });
    return super.opened(manager, row, step);
  }
}
