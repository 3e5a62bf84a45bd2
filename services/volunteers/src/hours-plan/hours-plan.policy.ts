import { DomainError, hasRole, type Viewer } from '@governance/shared';
import { isSelf } from '../volunteer/volunteer.policy.js';
import type { HoursPlan } from './hours-plan.js';

/**
 * Plans are personal rows: seen by the volunteer and, while they last, by the staff of the receiving community, who see
 * the volunteer for as long. A plan is anybody's to declare, so that it does not tell who checked in as a member.
 */

/** Who plans hours of their own. Throws `FORBIDDEN` for whoever is nobody, or a machine. */
export function subjectToPlan(viewer: Viewer): string {
  if (viewer.subject !== null && !hasRole(viewer, 'INTEGRATION', 'SERVICE')) return viewer.subject;
  throw new DomainError('FORBIDDEN', '请先登录后申报服务计划', { action: 'planHours' });
}

/** Everybody ends their own. */
export function assertMayEndHoursPlan(viewer: Viewer, plan: HoursPlan): void {
  if (isSelf(viewer, { subject: plan.volunteerSubject })) return;
  throw new DomainError('FORBIDDEN', '只能结束本人的服务计划', { action: 'endHoursPlan' });
}
