import { governs, type Viewer } from '@governance/shared';

/** Fewer answers than this would tell what single people said. */
export const FEWEST_ANSWERS = 5;

/**
 * Whether a viewer sees the figures of a division or a department (its code or id) as those inside do: whoever governs
 * the place or acts for the department. All others see them too, but neither small cells of answers nor what is counted
 * in sensitive categories.
 */
export const isInside = (viewer: Viewer, scope: string): boolean =>
  scope.length === 12 ? governs(viewer, scope) : viewer.organization === scope;

/** Whether so many answers are a small cell: some, but so few that each is somebody's. */
export const isSmallCell = (answers: number): boolean => answers > 0 && answers < FEWEST_ANSWERS;
