import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';
import { managesLists, speaksFor } from '../co-building/co-building.policy.js';
import { actionsFrom } from '../co-building/move.js';
import type { NeedAction, NeedItem } from './need-item.js';
import { NEED_MOVES } from './need-moves.js';

type Side = Pick<NeedItem, 'divisionCode' | 'statedById'>;

/** Whether a viewer stands on the side of a need: speaks for who states it, or manages the lists of its place. */
export const isNeedSide = (viewer: Viewer, { divisionCode, statedById }: Side): boolean =>
  managesLists(viewer, divisionCode) || speaksFor(viewer, statedById);

/** Whether a viewer may state a need: also grid workers in their place, who hear of it first. */
const mayStateNeed = (viewer: Viewer, side: Side): boolean =>
  isNeedSide(viewer, side) || (hasRole(viewer, 'GRID_WORKER') && governs(viewer, side.divisionCode));

/** Throws `FORBIDDEN` unless the viewer may state this need. */
export function assertMayStateNeed(viewer: Viewer, side: Side): void {
  if (!mayStateNeed(viewer, side))
    throw new DomainError('FORBIDDEN', '您无权登记该地的需求', { action: 'stateNeed' });
}

/** What a viewer may do with a need now. */
export const needActions = (need: NeedItem, viewer: Viewer): readonly NeedAction[] =>
  actionsFrom(NEED_MOVES, need.status, () => isNeedSide(viewer, need));
