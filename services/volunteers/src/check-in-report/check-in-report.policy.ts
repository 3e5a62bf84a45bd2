import { DomainError, governs, hasRole, type Role, type Viewer } from '@governance/shared';
import type { CheckIn } from '../check-in/check-in.js';
import { speaksFor } from '../volunteer/volunteer.policy.js';
import { ReportDirection } from './check-in-report.js';

/** Reports hang on a check-in of a unit, and whoever sees that reads them: the unit and the staff of the community. */

/** Roles that report for the community that received a unit. */
const RECEIVING: readonly Role[] = ['GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR'];

/** To whom the viewer reports on a check-in of a unit. Throws `FORBIDDEN` for whoever is neither of both. */
export function directionOfReport(
  viewer: Viewer,
  { organizationId, divisionCode }: CheckIn,
): ReportDirection {
  if (speaksFor(viewer, organizationId)) return ReportDirection.TO_COMMUNITY;
  if (hasRole(viewer, ...RECEIVING) && governs(viewer, divisionCode)) return ReportDirection.TO_UNIT;
  throw new DomainError('FORBIDDEN', '您无权就这条报到提交报告', { action: 'reportOnCheckIn' });
}
