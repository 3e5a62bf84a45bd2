import { businessDay, type ChildListReader } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { BY_PLACE, type DirectoryTable, ENTRY_COLUMNS } from '../../directory/persistence/directory-table.js';
import { SqlDirectoryRepository } from '../../directory/persistence/sql-directory.repository.js';
import {
  type FrontageAgreement,
  type FrontageAgreementDetails,
  type FrontageAgreementFilter,
  FrontageAgreementStatus,
} from '../frontage-agreement.js';
import type { FrontageAgreementRepository } from '../frontage-agreement.repository.js';

const STANDS = sql`e.closed_at IS NULL`;

const AGREEMENTS: DirectoryTable<FrontageAgreementFilter> = {
  table: 'frontage_agreement',
  entity: 'FrontageAgreement',
  title: '门前三包责任书',
  select: sql`SELECT ${ENTRY_COLUMNS}, e.unit_name AS "unitName", e.road_segment_id AS "roadSegmentId",
    e.grid_id AS "gridId", e.signed_on::text AS "signedOn", e.valid_until::text AS "validUntil", e.duties
    FROM frontage_agreement e`,
  conditionsOf: ({ status }) => [...(status == null ? [STANDS] : withStatus(status))],
  order: BY_PLACE,
};

/** Frontage agreements in PostgreSQL. */
export class SqlFrontageAgreementRepository
  extends SqlDirectoryRepository<FrontageAgreement, FrontageAgreementDetails, FrontageAgreementFilter>
  implements FrontageAgreementRepository
{
  readonly ofGrids: ChildListReader<FrontageAgreementFilter, FrontageAgreement>;
  readonly ofRoadSegments: ChildListReader<FrontageAgreementFilter, FrontageAgreement>;

  constructor(dataSource: DataSource) {
    super(dataSource, AGREEMENTS);
    this.ofGrids = this.under('grid_id');
    this.ofRoadSegments = this.under('road_segment_id');
  }
}

function withStatus(status: FrontageAgreementStatus): readonly SqlText[] {
  const today = businessDay(new Date());
  switch (status) {
    case FrontageAgreementStatus.ACTIVE:
      return [STANDS, sql`e.valid_until >= ${today}::date`];
    case FrontageAgreementStatus.EXPIRED:
      return [STANDS, sql`e.valid_until < ${today}::date`];
    case FrontageAgreementStatus.ENDED:
      return [sql`e.closed_at IS NOT NULL`];
  }
}
