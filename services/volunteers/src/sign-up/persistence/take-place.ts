import {
  cityOfId,
  claimKey,
  DomainError,
  newEntityId,
  NotFoundError,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { type SignUp, SignUpState } from '../sign-up.js';
import type { WantedSignUp } from '../sign-up.repository.js';
import { announceSignUps, writtenSignUp } from './sign-up-statements.js';

/**
 * Gives the next place of a shift, or the last on its waiting list, in the caller's transaction. The shift is held from
 * one statement to the commit, so that a popular one is held for as short as can be: places are counted in its row, and
 * a place is free exactly when nobody waits and not all are taken.
 */
export async function takePlace(
  transaction: Sql,
  { shiftId, subject, at, request }: WantedSignUp,
): Promise<SignUp> {
  const [city, id] = [cityOfId(shiftId), newEntityId(shiftId)];
  const volunteerId = await presentVolunteer(transaction, city, subject);
  const { replayOf } = await claimKey(transaction, { cityCode: city, ...request }, id);
  if (replayOf !== null) return writtenSignUp(transaction, replayOf);
  const [taken] = await rowsOf<Omit<SignUp, 'volunteerSubject'>>(
    transaction,
    sql`WITH held AS (
          UPDATE activity_shift SET sequence = sequence + 1, taken = taken + (taken < capacity)::integer,
            waiting = waiting + (taken = capacity)::integer
          WHERE city_code = ${city} AND id = ${shiftId} AND cancelled_at IS NULL AND ends_at > ${at}
          RETURNING *
        )
        INSERT INTO sign_up (city_code, id, division_code, version, activity_id, shift_id, organization_id,
          volunteer_id, state, sequence, signed_up_at)
        SELECT city_code, ${id}, division_code, 1, activity_id, id, organization_id, ${volunteerId},
          CASE WHEN waiting = 0 THEN ${SignUpState.SIGNED_UP} ELSE ${SignUpState.WAITING} END, sequence, ${at}
        FROM held
        RETURNING id, division_code AS "divisionCode", version, activity_id AS "activityId", shift_id AS "shiftId",
          organization_id AS "organizationId", volunteer_id AS "volunteerId", state, sequence,
          signed_up_at AS "signedUpAt", attended_at AS "attendedAt", cancelled_at AS "cancelledAt"`,
  );
  if (!taken) throw await whyClosed(transaction, city, shiftId);
  await announceSignUps(transaction, [taken]);
  return { ...taken, volunteerSubject: subject };
}

/**
 * Whoever signs up is registered in the city and has not left, and does not leave before the commit: the row is held as
 * a reference to it would hold it, before the shift, which is the order of whoever forgets them. Throws `NOT_FOUND`.
 */
export async function presentVolunteer(database: Sql, city: string, subject: string): Promise<string> {
  const [volunteer] = await rowsOf<{ id: string }>(
    database,
    sql`SELECT id FROM volunteer WHERE city_code = ${city} AND subject = ${subject} AND left_at IS NULL FOR KEY SHARE`,
  );
  if (!volunteer) throw new NotFoundError('志愿者', 'shiftId');
  return volunteer.id;
}

async function whyClosed(database: Sql, city: string, shiftId: string): Promise<DomainError> {
  const known = await rowsOf(
    database,
    sql`SELECT 1 FROM activity_shift WHERE city_code = ${city} AND id = ${shiftId}`,
  );
  if (known.length === 0) return new NotFoundError('班次', 'shiftId');
  return new DomainError('ACTION_NOT_AVAILABLE', '该班次已结束或已取消', {
    field: 'shiftId',
    status: 'OVER',
  });
}
