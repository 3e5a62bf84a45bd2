import {
  countForInsiders,
  countForOutsiders,
  DomainError,
  governs,
  hasRole,
  type MaskedCountType,
  type Viewer,
} from '@governance/shared';
import { isOfOrganization, rowViewer, speaksFor } from '../volunteer/volunteer.policy.js';
import type { Campaign } from './campaign.js';

/**
 * Campaigns are a directory: everybody reads them. How many took part, and what they gave, is shown to outsiders unless
 * so few took part that one could tell what somebody gave.
 */

type Standing = Pick<Campaign, 'divisionCode' | 'organizedById'>;

/** Recording is for whoever speaks for the organizer, and for staff of the place. */
export function assertMayRecordCampaign(viewer: Viewer, { divisionCode, organizedById }: Standing): void {
  const may =
    speaksFor(viewer, organizedById) ||
    (viewer.subject !== null &&
      hasRole(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') &&
      governs(viewer, divisionCode));
  if (!may) throw new DomainError('FORBIDDEN', '您无权登记这项公益活动', { action: 'recordCampaign' });
}

/** How many took part, as this viewer may know it. */
export const participantsFor = (viewer: Viewer, campaign: Campaign): MaskedCountType =>
  governs(rowViewer(viewer), campaign.divisionCode) || isOfOrganization(viewer, campaign.organizedById)
    ? countForInsiders(campaign.participants)
    : countForOutsiders(campaign.participants);

/** What came together; null for whoever may not know how many gave. */
export const amountFor = (viewer: Viewer, campaign: Campaign): number | null =>
  participantsFor(viewer, campaign).masked ? null : campaign.amountCents;
