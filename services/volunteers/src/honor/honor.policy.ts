import {
  countForInsiders,
  countForOutsiders,
  DomainError,
  governs,
  hasRole,
  type MaskedCountType,
  type Viewer,
  type WorkingRows,
} from '@governance/shared';
import { isSelf, rowViewer, speaksFor } from '../volunteer/volunteer.policy.js';
import type { Volunteer } from '../volunteer/volunteer.js';
import type { Honor } from './honor.js';

/**
 * Honours are personal rows: seen by the volunteer, by staff of their place, and by the bodies that nominate and award.
 * One that was awarded and that the person consents to show is seen by everybody; the others are only counted.
 * Where the row rule finds these, with the honour as `h` and the volunteer as `v`.
 */
export const HONOR_ROWS: WorkingRows = {
  division: 'h.division_code',
  organizations: ['h.nominated_by_organization_id', 'h.awarded_by_organization_id'],
  person: 'v.subject',
};

/** The organization that nominates: one that the viewer speaks for. Nobody nominates themselves. */
export function nominatorOf(viewer: Viewer, volunteer: Volunteer): string {
  const { organization } = viewer;
  const may =
    (speaksFor(viewer, organization) || hasRole(viewer, 'GRID_WORKER')) && !isSelf(viewer, volunteer);
  if (may && organization !== null && viewer.subject !== null) return organization;
  throw new DomainError('FORBIDDEN', '您无权提名这位志愿者', { action: 'nominateHonor' });
}

/** Awarding is for whoever speaks for the body that was named, and never for oneself. */
export function assertMayAward(viewer: Viewer, honor: Honor): void {
  const isOwn = isSelf(viewer, { subject: honor.volunteerSubject });
  if (speaksFor(viewer, honor.awardedByOrganizationId) && !isOwn) return;
  throw new DomainError('FORBIDDEN', '您无权授予这项荣誉', { action: 'awardHonor' });
}

/** Whether somebody is shown is for themselves to say. */
export function assertMayConsent(viewer: Viewer, honor: Honor): void {
  if (isSelf(viewer, { subject: honor.volunteerSubject })) return;
  throw new DomainError('FORBIDDEN', '是否公开由本人决定', { action: 'consentToHonor' });
}

/** How many were honoured, as this viewer may know it. */
export const honorCountFor = (viewer: Viewer, divisionCode: string, count: number): MaskedCountType =>
  governs(rowViewer(viewer), divisionCode) ? countForInsiders(count) : countForOutsiders(count);
