import type { Move } from '../co-building/move.js';
import { ResourceAction, ResourceStatus } from './resource-item.js';

/** OWNER: who speaks for the organization that offers it, and officers who manage the lists of its place. */
export type ResourceRelation = 'OWNER';

/** What can be done with a resource itself. What was taken of it stays taken. */
export const RESOURCE_MOVES: readonly Move<ResourceStatus, ResourceAction, ResourceRelation>[] = [
  {
    from: ResourceStatus.OFFERED,
    action: ResourceAction.WITHDRAW,
    to: ResourceStatus.WITHDRAWN,
    who: ['OWNER'],
    needsReason: true,
  },
];
