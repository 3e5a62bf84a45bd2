import { DomainError, type Viewer } from '@governance/shared';
import { managesLists, speaksFor } from '../co-building/co-building.policy.js';
import { actionsFrom } from '../co-building/move.js';
import type { ResourceAction, ResourceItem } from './resource-item.js';
import { RESOURCE_MOVES } from './resource-moves.js';

type Side = Pick<ResourceItem, 'divisionCode' | 'ownerId'>;

/** Whether a viewer keeps a resource in the list: speaks for its owner, or manages the lists of its place. */
export const keepsResource = (viewer: Viewer, { divisionCode, ownerId }: Side): boolean =>
  managesLists(viewer, divisionCode) || speaksFor(viewer, ownerId);

/** Throws `FORBIDDEN` unless the viewer may offer this resource. */
export function assertMayOffer(viewer: Viewer, side: Side): void {
  if (!keepsResource(viewer, side))
    throw new DomainError('FORBIDDEN', '您无权登记该资源', { action: 'offerResource' });
}

/** What a viewer may do with a resource now. */
export const resourceActions = (resource: ResourceItem, viewer: Viewer): readonly ResourceAction[] =>
  actionsFrom(RESOURCE_MOVES, resource.status, () => keepsResource(viewer, resource));
