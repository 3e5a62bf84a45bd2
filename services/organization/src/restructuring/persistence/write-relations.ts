import { newEntityId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Restructuring } from '../restructuring.js';
import type { Moment } from './write-organizations.js';

/** Ends and begins seats. One that had not begun yet leaves no trace. */
export async function writeSeats(
  transaction: Sql,
  { seatsEnded, seatsBegun }: Restructuring,
  { cityCode, at }: Moment,
): Promise<void> {
  const [over, future] = [
    seatsEnded.filter(({ since }) => since < at).map(({ id }) => id),
    seatsEnded.filter(({ since }) => since >= at).map(({ id }) => id),
  ];
  await rowsOf(
    transaction,
    sql`UPDATE joint_membership SET valid_to = ${at} WHERE city_code = ${cityCode} AND id = ANY(${over})`,
  );
  await rowsOf(
    transaction,
    sql`DELETE FROM joint_membership WHERE city_code = ${cityCode} AND id = ANY(${future})`,
  );
  if (seatsBegun.length === 0) return;
  await rowsOf(
    transaction,
    sql`INSERT INTO joint_membership (city_code, id, joint_body_id, organization_id, role, valid_from, valid_to)
        SELECT ${cityCode}, seat.* FROM unnest(${seatsBegun.map(() => newEntityId(cityCode))}::text[],
          ${seatsBegun.map(({ jointBody }) => jointBody.id)}::text[],
          ${seatsBegun.map(({ organizationId }) => organizationId)}::text[],
          ${seatsBegun.map(({ role }) => role)}::text[],
          ${seatsBegun.map(({ since }) => (since > at ? since : at))}::timestamptz[],
          ${seatsBegun.map(({ until }) => until)}::timestamptz[]) AS seat`,
  );
}

/** Gives joint bodies another chair, and each whose chair or seats changed its next version. Answers their ids. */
export async function writeBodies(
  transaction: Sql,
  { seatsEnded, seatsBegun, chairs }: Restructuring,
  { cityCode }: Moment,
): Promise<readonly string[]> {
  await rowsOf(
    transaction,
    sql`UPDATE joint_body SET chair_organization_id = chair.organization_id
        FROM unnest(${chairs.map(({ jointBody }) => jointBody.id)}::text[],
          ${chairs.map(({ organizationId }) => organizationId)}::text[]) AS chair (joint_body_id, organization_id)
        WHERE joint_body.city_code = ${cityCode} AND joint_body.id = chair.joint_body_id`,
  );
  const touched = new Set([...seatsEnded, ...seatsBegun, ...chairs].map(({ jointBody }) => jointBody.id));
  await rowsOf(
    transaction,
    sql`UPDATE joint_body SET version = version + 1 WHERE city_code = ${cityCode} AND id = ANY(${[...touched]})`,
  );
  return [...touched];
}

/** Ends and begins links between party organizations and units. */
export async function writeCounterparts(
  transaction: Sql,
  { counterpartsEnded, counterpartsBegun }: Restructuring,
  { cityCode, at }: Moment,
): Promise<void> {
  await rowsOf(
    transaction,
    sql`UPDATE administrative_counterpart SET valid_to = ${at}
        WHERE city_code = ${cityCode} AND party_id = ANY(${counterpartsEnded.map(({ partyId }) => partyId)})
          AND valid_to IS NULL`,
  );
  if (counterpartsBegun.length === 0) return;
  await rowsOf(
    transaction,
    sql`INSERT INTO administrative_counterpart (city_code, valid_from, party_id, administrative_id)
        SELECT ${cityCode}, ${at}::timestamptz, link.*
        FROM unnest(${counterpartsBegun.map(({ partyId }) => partyId)}::text[],
          ${counterpartsBegun.map(({ administrativeId }) => administrativeId)}::text[]) AS link`,
  );
}

/** Notes what came from what. */
export async function writeSuccession(
  transaction: Sql,
  { succession }: Restructuring,
  { cityCode, at }: Moment,
): Promise<void> {
  if (succession === null) return;
  const { id, kind, links } = succession;
  await rowsOf(
    transaction,
    sql`INSERT INTO organization_succession (city_code, id, kind, at) VALUES (${cityCode}, ${id}, ${kind}, ${at})`,
  );
  await rowsOf(
    transaction,
    sql`INSERT INTO organization_lineage (city_code, succession_id, predecessor_id, successor_id, thousandths)
        SELECT ${cityCode}, ${id}, link.* FROM unnest(${links.map(({ predecessorId }) => predecessorId)}::text[],
          ${links.map(({ successorId }) => successorId)}::text[],
          ${links.map(({ thousandths }) => thousandths)}::integer[]) AS link`,
  );
}
