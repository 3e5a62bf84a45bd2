import { governs, type Viewer } from '@governance/shared';
import { isSecretaryOf } from '../check-in/check-in.policy.js';
import { isOfOrganization, isSelf, rowViewer } from '../volunteer/volunteer.policy.js';
import type { Volunteer } from '../volunteer/volunteer.js';

/** What a member owes tells that they checked in: it is for themselves and the secretary of their unit. */
export const mayReadMemberCompliance = (viewer: Viewer, volunteer: Volunteer): boolean =>
  isSelf(viewer, volunteer) || isSecretaryOf(viewer, volunteer.homeOrganizationId);

/** Figures about a unit: for its own people, and for the staff of the communities where it is checked in. */
export const mayReadUnitFigures = (
  viewer: Viewer,
  organizationId: string,
  receivers: readonly string[],
): boolean =>
  isOfOrganization(viewer, organizationId) || receivers.some((code) => governs(rowViewer(viewer), code));
