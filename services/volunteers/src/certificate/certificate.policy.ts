import { DomainError, type Viewer } from '@governance/shared';
import { isSelf, speaksFor } from '../volunteer/volunteer.policy.js';
import type { Volunteer } from '../volunteer/volunteer.js';

/**
 * A certificate is read by everybody who has its code, and by nobody else: there is no list of them. It names the
 * volunteer as masked, and each organization that proves hours: 谁记录谁证明, so the issuer proves nothing of its own.
 */

/** Issued and revoked by the volunteer and by whoever speaks for the unit where they are at home. Answers the unit. */
export function issuerOf(viewer: Viewer, volunteer: Volunteer): string | null {
  if (isSelf(viewer, volunteer)) return null;
  if (speaksFor(viewer, volunteer.homeOrganizationId)) return volunteer.homeOrganizationId;
  throw new DomainError('FORBIDDEN', '您无权为这位志愿者开具证明', { action: 'issueCertificate' });
}
