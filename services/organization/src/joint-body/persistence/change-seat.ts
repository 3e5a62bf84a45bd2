import { cityOfId, newEntityId } from '@governance/shared';
import type { EntityManager } from 'typeorm';
import type { GivenSeat } from '../joint-body.repository.js';
import type { JointMember } from '../joint-member.js';
import type { SeatChange } from '../seat-change.js';
import { announcedMember } from './announce-joint-body.js';
import { theSeat } from './hold-joint-body.js';
import { jointMembershipTable } from './joint-body.table.js';

/** Stores a change of a seat whose body the caller's transaction holds, and tells the others. */
export async function changeSeat(
  manager: EntityManager,
  { id, jointBodyId, organizationId }: JointMember,
  change: SeatChange,
): Promise<GivenSeat> {
  const cityCode = cityOfId(id);
  await manager.update(jointMembershipTable, { cityCode, id }, { validTo: change.at });
  if (change.kind === 'END') return announced(manager, id, 'JointMembershipEnded');
  const next = newEntityId(cityCode);
  await manager.insert(jointMembershipTable, {
    cityCode,
    id: next,
    jointBodyId,
    organizationId,
    role: change.role,
    validFrom: change.at,
    validTo: null,
  });
  return announced(manager, next, 'JointMemberRoleChanged');
}

async function announced(
  manager: EntityManager,
  id: string,
  type: 'JointMembershipEnded' | 'JointMemberRoleChanged',
): Promise<GivenSeat> {
  const seat = await theSeat(manager, id);
  await announcedMember(manager, seat.jointBody, seat.member, type);
  return seat;
}
