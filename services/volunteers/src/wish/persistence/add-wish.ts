import {
  appendStats,
  cityCodeOf,
  claimKey,
  type DivisionDirectory,
  DomainError,
  newEntityId,
} from '@governance/shared';
import type { EntityManager } from 'typeorm';
import { REGISTER } from '../wish-action.js';
import { WishStatus } from '../wish-status.js';
import type { Wish } from '../wish.js';
import type { WishRegistration } from '../wish.repository.js';
import { announcedWish, writtenWish } from './announce-wish.js';
import { wishDeltas } from './wish-stats.js';
import { wishTimelineTable } from './wish-timeline.table.js';
import { wishTable } from './wish.table.js';

/** Stores a wish and its event in the caller's transaction; a repetition stores nothing. */
export async function addWish(
  manager: EntityManager,
  divisions: DivisionDirectory,
  { wish, actor, organizationId, request }: WishRegistration,
): Promise<Wish> {
  const { divisionCode } = wish;
  const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
  if (replayOf !== null) return writtenWish(manager, replayOf);
  const division = await divisions.requireDivision(manager, divisionCode, 'divisionCode');
  if (division.validTo !== null)
    throw new DomainError('DIVISION_UNKNOWN', '该社区已撤销', { field: 'divisionCode' });
  const [registeredAt, status] = [new Date(), WishStatus.OPEN];
  await manager.insert(wishTable, {
    ...wish,
    cityCode,
    id,
    version: 1,
    registeredAt,
    status,
    registeredBySubject: request.subject,
    registeredByOrganizationId: organizationId,
  });
  await manager.insert(wishTimelineTable, {
    cityCode,
    wishId: id,
    sequence: 1,
    at: registeredAt,
    action: REGISTER,
    actor,
    toStatus: status,
    actorSubject: request.subject,
  });
  const written = await writtenWish(manager, id);
  await appendStats(manager, wishDeltas(null, written));
  return announcedWish(manager, written, 'WishRegistered');
}
