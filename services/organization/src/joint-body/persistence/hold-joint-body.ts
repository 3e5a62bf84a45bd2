import { cityOfId, ConflictError, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { JointBody } from '../joint-body.js';
import type { GivenSeat } from '../joint-body.repository.js';
import type { JointMember } from '../joint-member.js';
import { SELECT_BODIES } from './joint-body-statements.js';
import { SELECT_MEMBERS } from './joint-member-statements.js';

/** Bodies of one city by their ids. */
export const bodiesIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
): Promise<readonly JointBody[]> =>
  rowsOf<JointBody>(database, sql`${SELECT_BODIES} WHERE b.city_code = ${city} AND b.id = ANY(${[...ids]})`);

/** A body that is there. Throws `NOT_FOUND`. */
export async function theBody(database: Sql, id: string, field?: string): Promise<JointBody> {
  const [body] = await bodiesIn(database, cityOfId(id), [id]);
  if (!body) throw new NotFoundError('共建组织', field);
  return body;
}

/** A seat with its body; null when there is none. */
export async function findSeat(database: Sql, id: string): Promise<GivenSeat | null> {
  const [member] = await rowsOf<JointMember>(
    database,
    sql`${SELECT_MEMBERS} WHERE m.city_code = ${cityOfId(id)} AND m.id = ${id}`,
  );
  return member ? { jointBody: await theBody(database, member.jointBodyId), member } : null;
}

/** A seat that is there. Throws `NOT_FOUND`. */
export async function theSeat(database: Sql, id: string): Promise<GivenSeat> {
  const seat = await findSeat(database, id);
  if (!seat) throw new NotFoundError('任职');
  return seat;
}

/**
 * Raises the version of a body that stands and locks it until the commit: whoever comes next sees what is written now.
 * Throws `NOT_FOUND`, `CONFLICT`, or `INVALID_INPUT` on `field` for a body that is dissolved.
 */
export async function raiseBodyVersion(
  transaction: Sql,
  id: string,
  expectedVersion: number,
  field: string,
): Promise<void> {
  const city = cityOfId(id);
  await rowsOf(
    transaction,
    sql`SELECT 1 FROM joint_body WHERE city_code = ${city} AND id = ${id} FOR UPDATE`,
  );
  const body = await theBody(transaction, id, field);
  if (body.version !== expectedVersion) throw new ConflictError('共建组织', body.version);
  assertStands(body, field);
  await rowsOf(
    transaction,
    sql`WITH raised AS (UPDATE joint_body SET version = version + 1 WHERE city_code = ${city} AND id = ${id})
        SELECT 1`,
  );
}

/**
 * A body that stands, held so that it does until the commit; its seats do not change meanwhile. Throws `NOT_FOUND`, or
 * `INVALID_INPUT` on `field` for one that is dissolved.
 */
export async function holdStandingBody(transaction: Sql, id: string, field: string): Promise<JointBody> {
  await rowsOf(
    transaction,
    sql`SELECT 1 FROM joint_body WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR SHARE`,
  );
  const body = await theBody(transaction, id, field);
  assertStands(body, field);
  return body;
}

function assertStands({ validTo }: JointBody, field: string): void {
  if (validTo !== null) throw new DomainError('INVALID_INPUT', '该共建组织已撤销', { field });
}
