import { organizationId } from '../chance/demo-id.js';
import { type OrganizationPlan } from './organization-plan.js';

type Stated = Pick<OrganizationPlan, 'key' | 'divisionCode' | 'name' | 'kind' | 'validFrom'>;

/** An organization with its id; whatever is not stated is absent. */
export const makeOrganization = (stated: Stated & Partial<OrganizationPlan>): OrganizationPlan => ({
  parentId: null,
  commandedById: null,
  formation: null,
  memberCount: null,
  formerVersions: [],
  ...stated,
  id: organizationId(stated.divisionCode, stated.key),
});
