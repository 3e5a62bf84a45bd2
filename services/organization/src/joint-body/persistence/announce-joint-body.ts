import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { JointBody } from '../joint-body.js';
import type { JointMember } from '../joint-member.js';

type BodyEvent = 'JointBodyCreated' | 'JointBodyChanged' | 'JointBodyDissolved';

/** Tells others of a joint body, new or changed; in the transaction that wrote it. */
export async function announcedBody(
  transaction: Sql,
  body: JointBody,
  type: BodyEvent = 'JointBodyCreated',
): Promise<JointBody> {
  await appendEvents(transaction, [{ type, ...aboutBody(body), payload: stateOf(body) }]);
  return body;
}

type SeatEvent = 'JointMemberAdded' | 'JointMembershipEnded' | 'JointMemberRoleChanged';

/** Tells others of a seat in a joint body, new or changed; in the transaction that wrote it. */
export async function announcedMember(
  transaction: Sql,
  body: JointBody,
  { id, organizationId, role, since, until }: JointMember,
  type: SeatEvent = 'JointMemberAdded',
): Promise<void> {
  const member = { id, organizationId, role, since, until };
  await appendEvents(transaction, [{ type, ...aboutBody(body), payload: { ...stateOf(body), member } }]);
}

const aboutBody = ({ id, divisionCode, version }: JointBody) => ({
  entity: 'JointBody',
  entityId: id,
  cityCode: cityOfId(id),
  divisionCode,
  version,
});

const stateOf = ({ divisionCode, kind, name, cadence, chairOrganizationId, ...period }: JointBody) => ({
  divisionCode,
  kind,
  name,
  cadence,
  chairOrganizationId,
  validFrom: period.validFrom,
  validTo: period.validTo,
});
