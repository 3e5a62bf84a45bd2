import type { Viewer } from '@governance/shared';
import { viewer } from '@governance/shared/testing';

/** Somebody whose role holds in a place and everything below it. */
type InPlace = (divisionCode: string) => Viewer;

const at =
  (role: Viewer['roles'][number]): InPlace =>
  (divisionCode) =>
    viewer(role, { places: [divisionCode], subject: `${role}-${divisionCode}` });

export const streetOfficer = at('STREET_OFFICER');
export const districtSupervisor = at('DISTRICT_SUPERVISOR');
export const gridWorker = at('GRID_WORKER');
export const auditor = at('AUDITOR');
export const machine = at('INTEGRATION');
export const administrator = at('ADMINISTRATOR');
export const departmentOfficer = (organization: string): Viewer =>
  viewer('DEPARTMENT_OFFICER', { organization, subject: `officer of ${organization}` });
export const unitSecretary = (organization: string): Viewer => viewer('UNIT_SECRETARY', { organization });
export const resident = (subject: string): Viewer => viewer('RESIDENT', { subject });
