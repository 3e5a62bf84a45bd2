import { DomainError } from '@governance/shared';
import { MAX_RELATIVES } from '../lineage/lineage.js';
import type { Structure } from './structure.js';

/** Throws `INVALID_INPUT` on `field` when an organization would have more predecessors than a list shows. */
export async function assertRoomForPredecessors(
  id: string,
  more: number,
  { structure, field }: { readonly structure: Structure; readonly field: string },
): Promise<void> {
  if ((await structure.countPredecessors(id)) + more > MAX_RELATIVES)
    throw new DomainError('INVALID_INPUT', `一个组织最多承接 ${String(MAX_RELATIVES)} 个组织`, { field });
}
