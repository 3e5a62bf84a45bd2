import {
  allOf,
  type ChildListReader,
  cityOfId,
  type DivisionDirectory,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { PlannedWishMove } from '../planned-wish-move.js';
import type { Wish, WishEntry } from '../wish.js';
import type { WishRegistration, WishRepository, WishSelection } from '../wish.repository.js';
import { addWish } from './add-wish.js';
import { moveWish } from './move-wish.js';
import {
  SELECT_WISHES,
  visibleWishes,
  wishConditions,
  wishesAfterCursor,
  wishesInOrder,
  wishesOfDivisions,
  wishesOfRequests,
} from './wish-statements.js';

/** Wishes in PostgreSQL. */
export class SqlWishRepository implements WishRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Wish[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Wish>(
        this.dataSource,
        sql`${SELECT_WISHES} WHERE w.city_code = ${city} AND w.id = ANY(${group}) AND ${visibleWishes(viewer)}`,
      ),
    );
  }

  async findVersion(id: string): Promise<number | null> {
    const [wish] = await rowsOf<{ version: number }>(
      this.dataSource,
      sql`SELECT version FROM wish WHERE city_code = ${cityOfId(id)} AND id = ${id}`,
    );
    return wish?.version ?? null;
  }

  findPage({ viewer, filter }: WishSelection, window: PageWindow): Promise<readonly Wish[]> {
    const conditions = [visibleWishes(viewer), ...wishConditions(filter), ...wishesAfterCursor(window)];
    return rowsOf<Wish>(
      this.dataSource,
      sql`${SELECT_WISHES} WHERE ${allOf(conditions)} ${wishesInOrder(window)}`,
    );
  }

  async count({ viewer, filter }: WishSelection): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM wish w
          WHERE ${allOf([visibleWishes(viewer), ...wishConditions(filter)])}`,
    );
    return row?.count ?? 0;
  }

  ofDivisions(viewer: Viewer): ReturnType<WishRepository['ofDivisions']> {
    return wishesOfDivisions(this.dataSource, viewer);
  }

  ofRequests(viewer: Viewer): ChildListReader<null, Wish> {
    return wishesOfRequests(this.dataSource, viewer);
  }

  findTimelines(wishIds: readonly string[]): Promise<readonly WishEntry[]> {
    return readByCity(wishIds, (city, group) =>
      rowsOf<WishEntry>(
        this.dataSource,
        sql`SELECT t.wish_id AS "wishId", t.at, t.from_status AS "from", t.to_status AS "to", t.action, t.actor,
              t.team_id AS "teamId", t.reason
            FROM wish_timeline t WHERE t.city_code = ${city} AND t.wish_id = ANY(${group})
            ORDER BY t.wish_id, t.sequence`,
      ),
    );
  }

  register(registration: WishRegistration): Promise<Wish> {
    return this.dataSource.transaction((manager) => addWish(manager, this.divisions, registration));
  }

  move(move: PlannedWishMove): Promise<Wish> {
    return this.dataSource.transaction((manager) => moveWish(manager, move));
  }
}
