import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Wish } from '../wish.js';
import { SELECT_WISHES } from './wish-statements.js';

/** A wish that the caller has just written, whoever may see it. */
export async function writtenWish(transaction: Sql, id: string): Promise<Wish> {
  const [wish] = await rowsOf<Wish>(
    transaction,
    sql`${SELECT_WISHES} WHERE w.city_code = ${cityOfId(id)} AND w.id = ${id}`,
  );
  if (!wish) throw new NotFoundError('心愿');
  return wish;
}

/** Tells of a written wish, and never its words, its request or a person: others read and keep a feed. */
export async function announcedWish(
  transaction: Sql,
  wish: Wish,
  type: 'WishRegistered' | 'WishMoved',
): Promise<Wish> {
  const { id, divisionCode, version, category, status, dueOn, claimedByTeamId } = wish;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Wish',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, category, status, dueOn, teamId: claimedByTeamId },
    },
  ]);
  return wish;
}
