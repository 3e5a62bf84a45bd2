import { governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';

/**
 * Needs, resources and projects are working rows: whoever governs the place sees them, and every organization that is
 * a party: whose they are, and those they were proposed to be matched with. With the row as `w`.
 */
export const ITEM_ROWS: WorkingRows = {
  division: 'w.division_code',
  parties: { table: 'co_building_party', on: 'p.city_code = w.city_code AND p.item_id = w.id' },
};

/** Whether a viewer manages the lists of a place: officers of the street and above there, and their machines. */
export const managesLists = (viewer: Viewer, divisionCode: string): boolean =>
  hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION') &&
  governs(viewer, divisionCode);

/** Whether a viewer speaks for an organization: its secretary, or an officer who works there. */
export const speaksFor = (viewer: Viewer, organizationId: string): boolean =>
  viewer.organization === organizationId &&
  hasRole(viewer, 'UNIT_SECRETARY', 'DEPARTMENT_OFFICER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR');
