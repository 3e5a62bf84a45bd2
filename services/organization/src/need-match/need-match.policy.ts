import { DomainError, type Viewer, type WorkingRows } from '@governance/shared';
import { speaksFor } from '../co-building/co-building.policy.js';
import { actionsFrom } from '../co-building/move.js';
import { isNeedSide } from '../need-item/need-item.policy.js';
import { MATCH_MOVES, type MatchRelation } from './match-moves.js';
import type { MatchAction, NeedMatch } from './need-match.js';

/** Matches are working rows: for whoever governs the need's place, and for the two organizations. With the match as `w`. */
export const NEED_MATCH_ROWS: WorkingRows = {
  division: 'w.division_code',
  organizations: ['w.stated_by_id', 'w.owner_id'],
};

/** How a viewer stands to a match. */
export const standsToMatch =
  (viewer: Viewer, match: Pick<NeedMatch, 'divisionCode' | 'statedById' | 'ownerId'>) =>
  (relation: MatchRelation): boolean =>
    relation === 'NEED_SIDE' ? isNeedSide(viewer, match) : speaksFor(viewer, match.ownerId);

/** Throws `FORBIDDEN` unless the viewer may propose a resource for this need: one of those who have it. */
export function assertMayPropose(
  viewer: Viewer,
  need: { readonly divisionCode: string; readonly statedById: string },
): void {
  if (!isNeedSide(viewer, need))
    throw new DomainError('FORBIDDEN', '您无权为该需求提出对接', { action: 'proposeMatch' });
}

/** What a viewer may do with a match now. */
export const matchActions = (match: NeedMatch, viewer: Viewer): readonly MatchAction[] =>
  actionsFrom(MATCH_MOVES, match.status, standsToMatch(viewer, match));
