import { cityOfId, type PageWindow } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';

/** How the things of one noun are stored. Everything in it is ours. */
export interface DirectoryTable<TFilter> {
  /** Name of the table. */
  readonly table: string;
  /** Name of the mapping, and of the entity in events. */
  readonly entity: string;
  /** In Chinese, for messages. */
  readonly title: string;
  /** `SELECT … FROM … e`. */
  readonly select: SqlText;
  /** The conditions that a filter stands for; its place is seen to already. */
  conditionsOf(filter: TFilter): readonly SqlText[];
  readonly order: StoredOrder;
}

/** The order of a list as PostgreSQL knows it; the order of the noun says the same of its rows. */
export interface StoredOrder {
  readonly by: SqlText;
  after(key: NonNullable<PageWindow['after']>): SqlText;
}

/** By place, then by age. The city leads, as in the indexes; it is part of every id. */
export const BY_PLACE: StoredOrder = {
  by: sql`e.city_code, e.division_code, e.id`,
  after: ([divisionCode = '', id = '']) =>
    sql`(e.city_code, e.division_code, e.id) > (${cityOfId(String(id))}, ${divisionCode}, ${id})`,
};

/** What every such table begins with, for `SELECT`. */
export const ENTRY_COLUMNS = sql`e.id, e.division_code AS "divisionCode", e.version, e.closed_at AS "closedAt"`;
