import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { openSteps } from '../working-case/case-moves.js';
import type { ConsultationMeeting } from './consultation-meeting.js';
import { CONSULTATION_TABLE, type ConsultationAction } from './consultation-moves.js';

/** Meetings are seen by whoever governs the place, by the chair, and by the organizations that are to see to a matter. */
export const CONSULTATION_ROWS: WorkingRows = {
  division: 'c.division_code',
  organizations: ['c.chair_id'],
  parties: { table: 'consultation_matter', on: 'p.city_code = c.city_code AND p.meeting_id = c.id' },
};

/** The chair is an officer of the organization that chairs, or of the street or the district where it is. */
export const standsToConsultation =
  (viewer: Viewer, { divisionCode, chairId }: ConsultationMeeting) =>
  (): boolean =>
    isCoordinator(viewer, divisionCode) ||
    (viewer.organization === chairId &&
      hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR'));

/** What a viewer may do with a meeting now. */
export const actionsOnConsultation = (
  it: ConsultationMeeting,
  viewer: Viewer,
): readonly ConsultationAction[] => openSteps(CONSULTATION_TABLE, it, standsToConsultation(viewer, it));

/** Officers of the street and the district convene meetings of their places. Throws `FORBIDDEN`. */
export function assertMayConvene(viewer: Viewer, divisionCode: string): void {
  if (isCoordinator(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权召集该地的会商', { action: 'conveneConsultation' });
}

const isCoordinator = (viewer: Viewer, divisionCode: string): boolean =>
  hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') && governs(viewer, divisionCode);
