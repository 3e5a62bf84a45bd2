import { ANONYMOUS, type Role, subtreeRange, type Viewer } from '@governance/shared';

/** Somebody signed in, with one role and nothing else unless it is said. */
export const viewerWith = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  ...ANONYMOUS,
  subject: `somebody with role ${role}`,
  tier: 'internal',
  roles: [role],
  ...more,
});

/** Somebody whose role holds in a place and everything below it. */
export const viewerAt = (role: Role, divisionCode: string): Viewer =>
  viewerWith(role, { subject: `${role}-${divisionCode}`, jurisdictions: [subtreeRange(divisionCode)] });

export const streetOfficer = (divisionCode: string): Viewer => viewerAt('STREET_OFFICER', divisionCode);
export const districtSupervisor = (divisionCode: string): Viewer =>
  viewerAt('DISTRICT_SUPERVISOR', divisionCode);
export const gridWorker = (divisionCode: string): Viewer => viewerAt('GRID_WORKER', divisionCode);
export const departmentOfficer = (organization: string): Viewer =>
  viewerWith('DEPARTMENT_OFFICER', { subject: `officer of ${organization}`, organization });
export const resident = (subject: string): Viewer => viewerWith('RESIDENT', { subject });
