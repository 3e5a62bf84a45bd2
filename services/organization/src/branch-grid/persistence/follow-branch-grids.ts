import {
  DivisionCopyDirectory,
  entityManagerOf,
  FeedConsumer,
  type FeedConsumerOptions,
  type FeedEvent,
  heirOfGrid,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { SqlRestructuringRepository } from '../../restructuring/persistence/sql-restructuring.repository.js';
import { type PassedGrid, planToPassOn } from '../pass-on-grid.js';

/** What letting branches follow their grids needs. */
export interface FollowBranchGridsOptions extends Pick<
  FeedConsumerOptions,
  'source' | 'transaction' | 'log' | 'pollMs' | 'pageSize'
> {
  /** Four digits each: the cities that the installation serves. Empty: the whole country. */
  readonly cities: readonly string[];
}

/**
 * The consumer that lets branches go on in the grid that took over most of theirs, as any other change of the structure:
 * with a version of its own, an event, and behind the same locks. Applied again it finds none left. Not started yet.
 */
export function followBranchGrids({ cities, ...options }: FollowBranchGridsOptions): FeedConsumer {
  const isServed = (cityCode: string) => cities.length === 0 || cities.includes(cityCode);
  return new FeedConsumer({
    ...options,
    name: 'branch-grids',
    handlers: {
      Grid: (database, events) =>
        passOnGrids(
          database,
          events.filter(({ cityCode }) => isServed(cityCode)),
        ),
    },
  });
}

async function passOnGrids(database: Sql, events: readonly FeedEvent[]): Promise<void> {
  for (const { cityCode, entityId: gridId, payload } of events) {
    const closing = heirOfGrid(payload);
    if (closing) await passOn(database, cityCode, { gridId, heirId: closing.heir.id });
  }
}

async function passOn(database: Sql, cityCode: string, passed: PassedGrid): Promise<void> {
  const [branch] = await rowsOf<{ id: string }>(
    database,
    sql`SELECT organization_id AS id FROM organization_version
        WHERE city_code = ${cityCode} AND grid_id = ${passed.gridId} AND valid_to IS NULL`,
  );
  if (!branch) return;
  const restructurings = new SqlRestructuringRepository(
    entityManagerOf(database),
    new DivisionCopyDirectory(database),
  );
  await restructurings.carryOut(
    { cityCode, ids: [branch.id], withHoldings: [], idempotent: null, mode: 'FOR_GOOD' },
    (structure) => planToPassOn(structure, branch.id, passed),
  );
}
