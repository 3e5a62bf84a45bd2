import { cityOfId, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { isAttendanceCode } from '../attendance-code.js';
import { type SignUp, SignUpState } from '../sign-up.js';
import type { Arrival } from '../sign-up.repository.js';
import { announceSignUps, writtenSignUp } from './sign-up-statements.js';
import { presentVolunteer } from './take-place.js';

/** Whoever tries more codes than this did not see one. */
const MAX_WRONG_CODES = 10;

interface HeldPlace {
  readonly id: string;
  readonly state: SignUpState;
  readonly wrongCodes: number;
  readonly secret: string;
  readonly running: boolean;
}

/**
 * Writes down that somebody came, in the caller's transaction. A wrong code is answered, not thrown, so that the
 * transaction commits the count of wrong ones.
 */
export async function attendShift(transaction: Sql, arrival: Arrival): Promise<SignUp | DomainError> {
  const { shiftId, code, at } = arrival;
  const city = cityOfId(shiftId);
  const held = await holdPlace(transaction, city, arrival);
  if (held.state === SignUpState.ATTENDED) return writtenSignUp(transaction, held.id);
  if (held.state !== SignUpState.SIGNED_UP || !held.running)
    throw new DomainError('ACTION_NOT_AVAILABLE', '请在班次时间内签到;候补人员不能签到', {
      field: 'shiftId',
      status: held.state,
    });
  if (held.wrongCodes >= MAX_WRONG_CODES)
    throw new DomainError('ACTION_NOT_AVAILABLE', '签到码错误次数过多,请联系组织者', {
      field: 'code',
      status: held.state,
    });
  if (!isAttendanceCode({ shiftId, secret: held.secret }, code, at)) {
    await transaction.query(
      'UPDATE sign_up SET wrong_codes = wrong_codes + 1 WHERE city_code = $1 AND id = $2',
      [city, held.id],
    );
    return new DomainError('INVALID_INPUT', '签到码有误或已过期', { field: 'code' });
  }
  await transaction.query(
    `UPDATE sign_up SET state = 'ATTENDED', attended_at = $3, version = version + 1 WHERE city_code = $1 AND id = $2`,
    [city, held.id, at],
  );
  const attended = await writtenSignUp(transaction, held.id);
  await announceSignUps(transaction, [attended]);
  return attended;
}

async function holdPlace(
  transaction: Sql,
  city: string,
  { shiftId, subject, at }: Arrival,
): Promise<HeldPlace> {
  const volunteerId = await presentVolunteer(transaction, city, subject);
  const [held] = await rowsOf<HeldPlace>(
    transaction,
    sql`SELECT u.id, u.state, u.wrong_codes AS "wrongCodes", s.code_secret AS secret,
          ${at}::timestamptz BETWEEN s.starts_at AND s.ends_at AS running
        FROM sign_up u JOIN activity_shift s ON s.city_code = u.city_code AND s.id = u.shift_id
        WHERE u.city_code = ${city} AND u.shift_id = ${shiftId} AND u.volunteer_id = ${volunteerId}
          AND u.state <> 'CANCELLED' FOR UPDATE OF u`,
  );
  if (!held) throw new NotFoundError('报名', 'shiftId');
  return held;
}
