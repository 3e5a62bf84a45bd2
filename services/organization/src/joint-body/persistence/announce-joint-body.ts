import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { JointBody } from '../joint-body.js';
import type { JointMember } from '../joint-member.js';

/** Tells others of a new joint body; in the transaction that made it. */
export async function announcedBody(transaction: Sql, body: JointBody): Promise<JointBody> {
  await appendEvents(transaction, [{ type: 'JointBodyCreated', ...aboutBody(body), payload: stateOf(body) }]);
  return body;
}

/** Tells others of a new seat in a joint body; in the transaction that gave it. */
export async function announcedMember(
  transaction: Sql,
  body: JointBody,
  { id, organizationId, role, since, until }: JointMember,
): Promise<void> {
  const member = { id, organizationId, role, since, until };
  await appendEvents(transaction, [
    { type: 'JointMemberAdded', ...aboutBody(body), payload: { ...stateOf(body), member } },
  ]);
}

const aboutBody = ({ id, divisionCode, version }: JointBody) => ({
  entity: 'JointBody',
  entityId: id,
  cityCode: cityOfId(id),
  divisionCode,
  version,
});

const stateOf = ({ divisionCode, kind, name, chairOrganizationId, validFrom, validTo }: JointBody) => ({
  divisionCode,
  kind,
  name,
  chairOrganizationId,
  validFrom,
  validTo,
});
