import { governs, type Viewer } from '@governance/shared';

/**
 * Whether a viewer sees the figures of a division or a department (its code or id) as those inside do: whoever governs
 * the place or acts for the department. All others see them too, but satisfaction only as it was published of closed months,
 * and nothing that is counted in sensitive categories.
 */
export const isInside = (viewer: Viewer, scope: string): boolean =>
  scope.length === 12 ? governs(viewer, scope) : viewer.organization === scope;
