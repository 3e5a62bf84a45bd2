import { cityOfId, ConflictError, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type SignUp, SignUpState } from '../sign-up.js';
import { announceSignUps, writtenSignUp } from './sign-up-statements.js';

/**
 * Gives a place back in the caller's transaction. The shift is held first, as whoever signs up or cancels the shift
 * holds it: so places are given back one after the other, and each moves one who waits up, the one that waits longest.
 */
export async function givePlaceBack(
  transaction: Sql,
  id: string,
  expectedVersion: number,
  at: Date,
): Promise<SignUp> {
  const city = cityOfId(id);
  const shiftId = await holdShiftOf(transaction, city, id, at);
  const [held] = await rowsOf<{ version: number; state: SignUpState }>(
    transaction,
    sql`SELECT version, state FROM sign_up WHERE city_code = ${city} AND id = ${id} FOR UPDATE`,
  );
  if (held?.version !== expectedVersion) throw new ConflictError('报名', held?.version ?? 0);
  if (held.state !== SignUpState.SIGNED_UP && held.state !== SignUpState.WAITING)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该报名已取消或已签到', {
      field: 'id',
      status: held.state,
    });
  return released(transaction, { id, shiftId, state: held.state }, at);
}

/**
 * Gives back every place that somebody who is being forgotten has or waits for in shifts that are not over, in the
 * caller's transaction, which holds the volunteer: so no place is added meanwhile. Shifts are held in order of id.
 */
export async function giveAllPlacesBack(transaction: Sql, volunteerId: string, at: Date): Promise<void> {
  const city = cityOfId(volunteerId);
  const shifts = await rowsOf<{ id: string }>(
    transaction,
    sql`SELECT s.id FROM activity_shift s WHERE s.city_code = ${city} AND s.ends_at > ${at} AND s.id IN (
          SELECT u.shift_id FROM sign_up u WHERE u.city_code = ${city} AND u.volunteer_id = ${volunteerId}
            AND u.state IN ('SIGNED_UP', 'WAITING'))
        ORDER BY s.id FOR UPDATE`,
  );
  const places = await rowsOf<HeldPlace>(
    transaction,
    sql`SELECT id, shift_id AS "shiftId", state FROM sign_up
        WHERE city_code = ${city} AND volunteer_id = ${volunteerId} AND shift_id = ANY(${shifts.map(({ id }) => id)})
          AND state IN ('SIGNED_UP', 'WAITING') ORDER BY id FOR UPDATE`,
  );
  for (const place of places) await released(transaction, place, at);
}

type HeldPlace = Pick<SignUp, 'id' | 'shiftId' | 'state'>;

/** Cancels a sign-up whose shift the transaction holds, and moves up who waits longest. */
async function released(transaction: Sql, { id, shiftId, state }: HeldPlace, at: Date): Promise<SignUp> {
  const city = cityOfId(id);
  await transaction.query(
    `UPDATE sign_up SET state = 'CANCELLED', cancelled_at = $3, version = version + 1 WHERE city_code = $1 AND id = $2`,
    [city, id, at],
  );
  const promoted = state === SignUpState.SIGNED_UP ? await moveUp(transaction, city, shiftId) : null;
  await transaction.query(
    `UPDATE activity_shift SET taken = taken - $3, waiting = waiting - $4 WHERE city_code = $1 AND id = $2`,
    state === SignUpState.SIGNED_UP && promoted === null ? [city, shiftId, 1, 0] : [city, shiftId, 0, 1],
  );
  const cancelled = await writtenSignUp(transaction, id);
  await announceSignUps(transaction, [
    cancelled,
    ...(promoted === null ? [] : [await writtenSignUp(transaction, promoted)]),
  ]);
  return cancelled;
}

async function holdShiftOf(transaction: Sql, city: string, id: string, at: Date): Promise<string> {
  const [shift] = await rowsOf<{ id: string; over: boolean }>(
    transaction,
    sql`SELECT s.id, s.ends_at <= ${at} AS over FROM activity_shift s
        WHERE s.city_code = ${city}
          AND s.id = (SELECT u.shift_id FROM sign_up u WHERE u.city_code = ${city} AND u.id = ${id}) FOR UPDATE`,
  );
  if (!shift) throw new NotFoundError('报名');
  if (shift.over)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该班次已结束', { field: 'id', status: 'OVER' });
  return shift.id;
}

/** Gives the free place to whoever waits longest. Answers whose sign-up it was. */
async function moveUp(transaction: Sql, city: string, shiftId: string): Promise<string | null> {
  const [next] = await rowsOf<{ id: string }>(
    transaction,
    sql`WITH moved AS (
          UPDATE sign_up SET state = 'SIGNED_UP', version = version + 1
          WHERE city_code = ${city} AND id = (
            SELECT id FROM sign_up WHERE city_code = ${city} AND shift_id = ${shiftId} AND state = 'WAITING'
            ORDER BY sequence LIMIT 1)
          RETURNING id
        ) SELECT id FROM moved`,
  );
  return next?.id ?? null;
}
