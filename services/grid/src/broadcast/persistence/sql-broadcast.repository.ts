import type { ChildListReader } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import {
  type DirectoryTable,
  ENTRY_COLUMNS,
  type StoredOrder,
} from '../../directory/persistence/directory-table.js';
import { SqlDirectoryRepository } from '../../directory/persistence/sql-directory.repository.js';
import {
  assertCancellable,
  type Broadcast,
  type BroadcastDetails,
  type BroadcastFilter,
} from '../broadcast.js';
import type { BroadcastRepository } from '../broadcast.repository.js';

const NEWEST_FIRST: StoredOrder = {
  by: sql`e.starts_at DESC, e.id DESC`,
  after: ([startsAt, id]) => sql`(e.starts_at, e.id) < (${startsAt}::timestamptz, ${id})`,
};

const BROADCASTS: DirectoryTable<BroadcastFilter> = {
  table: 'broadcast',
  entity: 'Broadcast',
  title: '网格直播',
  select: sql`SELECT ${ENTRY_COLUMNS}, e.title, e.topic, e.starts_at AS "startsAt", e.ends_at AS "endsAt",
    e.host_organization_id AS "hostOrganizationId", e.grid_id AS "gridId", e.audience_count AS "audienceCount"
    FROM broadcast e`,
  conditionsOf: ({ period }) => [
    sql`e.closed_at IS NULL`,
    ...(period == null ? [] : [sql`e.starts_at >= ${period.from} AND e.starts_at < ${period.to}`]),
  ],
  order: NEWEST_FIRST,
};

/** Broadcasts in PostgreSQL. */
export class SqlBroadcastRepository
  extends SqlDirectoryRepository<Broadcast, BroadcastDetails, BroadcastFilter>
  implements BroadcastRepository
{
  readonly ofGrids: ChildListReader<BroadcastFilter, Broadcast>;

  constructor(dataSource: DataSource) {
    super(dataSource, BROADCASTS, (_, broadcast) => {
      assertCancellable(broadcast, new Date());
    });
    this.ofGrids = this.under('grid_id');
  }
}
