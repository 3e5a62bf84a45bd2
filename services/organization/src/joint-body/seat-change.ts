import { DomainError } from '@governance/shared';
import type { JointMember } from './joint-member.js';
import type { JointRole } from './joint-role.js';

/** What is to become of a seat that lasts: it ends, or goes on in another role. */
export type SeatChange =
  | { readonly kind: 'END'; readonly at: Date }
  | { readonly kind: 'ROLE'; readonly at: Date; readonly role: JointRole };

/** Throws what is wrong with a change of a seat: it must still last, and change between its beginning and now. */
export function assertSeatMayChange(seat: JointMember, change: SeatChange, now: Date): void {
  const field = change.kind === 'END' ? 'until' : 'since';
  if (seat.until !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该任职已结束', { field: 'memberId', status: 'ENDED' });
  if (change.at > now) throw new DomainError('INVALID_INPUT', '时间不能晚于现在', { field });
  if (change.at <= seat.since) throw new DomainError('PERIOD_INVALID', '时间必须晚于任职开始时间', { field });
  if (change.kind === 'ROLE' && change.role === seat.role)
    throw new DomainError('INVALID_INPUT', '该单位已任此职', { field: 'role' });
}
