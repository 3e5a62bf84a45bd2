import { cityOfId, ConflictError, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { Venue } from '../venue.js';
import { SELECT_VENUES } from './venue-statements.js';
import { venueTable } from './venue.table.js';

/** Venues of one city by their ids. */
export const venuesIn = (database: Sql, city: string, ids: readonly string[]): Promise<readonly Venue[]> =>
  rowsOf<Venue>(database, sql`${SELECT_VENUES} WHERE e.city_code = ${city} AND e.id = ANY(${[...ids]})`);

/** A venue that must be there. Throws `NOT_FOUND`. */
export async function theVenue(database: Sql, id: string): Promise<Venue> {
  const [venue] = await venuesIn(database, cityOfId(id), [id]);
  if (!venue) throw new NotFoundError('场所');
  return venue;
}

/**
 * A venue that is about to change, locked until the commit, with the version that it will have. Throws `CONFLICT`
 * unless it has the expected version, and `ACTION_NOT_AVAILABLE` when it is closed.
 */
export async function holdOpenVenue(manager: EntityManager, id: string, expectedVersion: number) {
  const where = { cityCode: cityOfId(id), id };
  await manager.findOne(venueTable, { where, select: { id: true }, lock: { mode: 'pessimistic_write' } });
  const venue = await theVenue(manager, id);
  if (venue.version !== expectedVersion) throw new ConflictError('场所', venue.version);
  if (venue.validTo !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该场所已关闭', { status: 'CLOSED', field: 'id' });
  return { venue, where, version: venue.version + 1 };
}
