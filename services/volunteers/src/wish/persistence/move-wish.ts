import { appendStats, cityOfId, ConflictError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PlannedWishMove } from '../planned-wish-move.js';
import type { Wish } from '../wish.js';
import { announcedWish, writtenWish } from './announce-wish.js';
import { wishDeltas } from './wish-stats.js';

/** Stores a move, its entry in the timeline and its event in the caller's transaction. */
export async function moveWish(transaction: Sql, move: PlannedWishMove): Promise<Wish> {
  await lockAsPlanned(transaction, move.wish);
  await storeMove(transaction, move);
  const moved = await writtenWish(transaction, move.wish.id);
  await appendStats(transaction, wishDeltas(move.wish, moved));
  return announcedWish(transaction, moved, 'WishMoved');
}

async function lockAsPlanned(transaction: Sql, { id, version }: Wish): Promise<void> {
  const [locked] = await rowsOf<{ readonly version: number }>(
    transaction,
    sql`SELECT version FROM wish WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
  );
  if (locked && locked.version !== version) throw new ConflictError('心愿', locked.version);
}

/** One statement for both rows: the entry names the team of the claim that the move makes, keeps or ends. */
async function storeMove(
  transaction: Sql,
  { wish, after, action, at, actor, actorSubject, reason }: PlannedWishMove,
): Promise<void> {
  const city = cityOfId(wish.id);
  await rowsOf(
    transaction,
    sql`WITH moved AS (
          UPDATE wish SET version = ${after.version}, status = ${after.status},
            claimed_by_team_id = ${after.claimedByTeamId}, claimed_organization_id = ${after.claimedOrganizationId},
            claimed_by_subject = ${after.claimedBySubject}, claimed_at = ${after.claimedAt},
            claim_due_on = ${after.claimDueOn}::date, fulfilled_at = ${after.fulfilledAt},
            confirmed_at = ${after.confirmedAt}
          WHERE city_code = ${city} AND id = ${wish.id}
        )
        INSERT INTO wish_timeline (city_code, wish_id, sequence, at, from_status, to_status, action, actor,
          actor_subject, team_id, reason)
        VALUES (${city}, ${wish.id}, ${after.version}, ${at}, ${wish.status}, ${after.status}, ${action}, ${actor},
          ${actorSubject}, ${after.claimedByTeamId ?? wish.claimedByTeamId}, ${reason})`,
  );
}
