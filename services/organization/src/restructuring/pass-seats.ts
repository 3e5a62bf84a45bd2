import { groupBy } from '@governance/shared';
import { JOINT_ROLES } from '../joint-body/joint-role.js';
import type { Draft } from './restructuring.js';
import type { HeldSeat, Structure } from './structure.js';

/** Whose seats pass to whom; `bodyIds` are the joint bodies meant, all when left out. */
export interface SeatsPassed {
  readonly enderIds: readonly string[];
  readonly heirId: string;
  readonly bodyIds?: ReadonlySet<string>;
}

/**
 * Gives one organization the seats and chairs of others. Where it would have two seats in one body, its own among them,
 * it keeps one, of the highest rank among them.
 */
export function passSeats(
  draft: Draft,
  { enderIds, heirId, bodyIds }: SeatsPassed,
  structure: Structure,
): void {
  const isMeant = (id: string) => bodyIds?.has(id) ?? true;
  const theirs = enderIds
    .flatMap((id) => structure.seatsOf(id))
    .filter(({ jointBody }) => isMeant(jointBody.id));
  const own = structure.seatsOf(heirId);
  for (const [bodyId, seats] of groupBy(theirs, ({ jointBody }) => jointBody.id)) {
    const ownHere = own.filter(({ jointBody }) => jointBody.id === bodyId);
    const [best] = [...ownHere, ...seats].sort((one, other) => rankOf(one) - rankOf(other));
    if (!best) continue;
    draft.seatsEnded.push(...seats);
    if (ownHere.includes(best)) continue;
    draft.seatsEnded.push(...ownHere);
    const { jointBody, role } = best;
    const all = [...ownHere, ...seats];
    draft.seatsBegun.push({
      jointBody,
      organizationId: heirId,
      role,
      since: earliest(all),
      until: latest(all),
    });
  }
  const chaired = enderIds.flatMap((id) => structure.chairedBy(id)).filter(({ id }) => isMeant(id));
  for (const jointBody of chaired) draft.chairs.push({ jointBody, organizationId: heirId });
}

const rankOf = ({ role }: HeldSeat): number => JOINT_ROLES.indexOf(role);

const earliest = (seats: readonly HeldSeat[]): Date =>
  new Date(Math.min(...seats.map(({ since }) => since.getTime())));

/** Null when one of them has no end. */
const latest = (seats: readonly HeldSeat[]): Date | null => {
  const ends = seats.map(({ until }) => until?.getTime() ?? Infinity);
  const end = Math.max(...ends);
  return Number.isFinite(end) ? new Date(end) : null;
};
