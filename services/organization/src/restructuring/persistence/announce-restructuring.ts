import { appendEvents, cityOfId, type NewEvent, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { JointBody } from '../../joint-body/joint-body.js';
import { SELECT_BODIES } from '../../joint-body/persistence/joint-body-statements.js';
import type { Organization } from '../../organization/organization.js';
import { organizationEvent } from '../../organization/persistence/announce-organization.js';
import type { Restructuring } from '../restructuring.js';

/** Tells others what a restructuring made of each thing; in its transaction, after it was written. */
export async function announceRestructuring(
  transaction: Sql,
  plan: Restructuring,
  {
    organizations,
    jointBodyIds,
  }: { readonly organizations: readonly Organization[]; readonly jointBodyIds: readonly string[] },
): Promise<void> {
  const begun = new Set(plan.begun.map(({ id }) => id));
  const renamed = new Set(
    plan.changed.filter(({ patch }) => Object.keys(patch).join() === 'name').map(({ before }) => before.id),
  );
  const typeOf = ({ id, validTo }: Organization): string => {
    if (begun.has(id)) return 'OrganizationCreated';
    if (validTo !== null) return 'OrganizationEnded';
    return renamed.has(id) ? 'OrganizationRenamed' : 'OrganizationChanged';
  };
  await appendEvents(transaction, [
    ...organizations.map((organization) => organizationEvent(organization, typeOf(organization))),
    ...(await bodiesNow(transaction, jointBodyIds)).map((body) => bodyEvent(body, plan)),
  ]);
}

async function bodiesNow(transaction: Sql, ids: readonly string[]): Promise<readonly JointBody[]> {
  const [first] = ids;
  if (first === undefined) return [];
  return rowsOf<JointBody>(
    transaction,
    sql`${SELECT_BODIES} WHERE b.city_code = ${cityOfId(first)} AND b.id = ANY(${[...ids]})`,
  );
}

function bodyEvent(body: JointBody, { seatsEnded, seatsBegun }: Restructuring): NewEvent {
  const { id, divisionCode, version, kind, name, chairOrganizationId, validFrom, validTo } = body;
  const isHere = ({ jointBody }: { readonly jointBody: { readonly id: string } }) => jointBody.id === id;
  return {
    type: 'JointBodyChanged',
    entity: 'JointBody',
    entityId: id,
    cityCode: cityOfId(id),
    divisionCode,
    version,
    payload: {
      divisionCode,
      kind,
      name,
      chairOrganizationId,
      validFrom,
      validTo,
      membersLeft: seatsEnded.filter(isHere).map(({ organizationId }) => organizationId),
      membersJoined: seatsBegun.filter(isHere).map(({ organizationId, role }) => ({ organizationId, role })),
    },
  };
}
