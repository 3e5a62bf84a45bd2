import { EntityManager } from 'typeorm';
import type { Sql } from './sql.js';

/**
 * What a service's own writes need of the transaction that a consumer of a feed runs in. Throws for anything but a
 * transaction of TypeORM, which every service's transactions are.
 */
export function entityManagerOf(sql: Sql): EntityManager {
  if (sql instanceof EntityManager) return sql;
  throw new TypeError('This is no transaction of the data source.');
}
