import { DomainError, hasRole, type Viewer } from '@governance/shared';
import { isSelf } from '../volunteer/volunteer.policy.js';
import type { SignUp } from './sign-up.js';

/**
 * Sign-ups are personal rows. One is seen by the volunteer, by people who organize for the organization that organizes,
 * and by the secretary of the unit where the volunteer is at home. How many come is open, as counts of the shift.
 */

/** Who signs up for themselves. Throws `FORBIDDEN` for whoever is nobody, or a machine. */
export function subjectToSignUp(viewer: Viewer): string {
  if (viewer.subject !== null && !hasRole(viewer, 'INTEGRATION', 'SERVICE')) return viewer.subject;
  throw new DomainError('FORBIDDEN', '请先登录后报名', { action: 'signUp' });
}

/** Everybody cancels their own. */
export function assertMayCancelSignUp(viewer: Viewer, signUp: SignUp): void {
  if (isSelf(viewer, { subject: signUp.volunteerSubject })) return;
  throw new DomainError('FORBIDDEN', '只能取消本人的报名', { action: 'cancelSignUp' });
}
