import { randomOf } from '../chance/random.js';
import { type OrganizationPlan } from '../organizations/organization-plan.js';
import { demoUscc } from './demo-uscc.js';

/** What is known of an organization besides its name, kind and place. */
export interface ProfilePlan {
  readonly organizationId: string;
  readonly divisionCode: string;
  readonly uscc: string | null;
  readonly strand: 'STREET_COMMUNITY' | null;
  readonly industry: string | null;
  /** Of branches alone. A count, never addresses. */
  readonly memberHouseholds: number | null;
}

/** Codes of the units and counts of the branches of a place. */
export function profilesOf(
  divisionCode: string,
  organizations: readonly OrganizationPlan[],
): readonly ProfilePlan[] {
  const random = randomOf('profiles', divisionCode);
  return organizations.flatMap((organization): ProfilePlan[] => {
    const { id, kind } = organization;
    const [uscc, isBranch] = [demoUscc(organization), kind === 'BRANCH'];
    if (uscc === null && !isBranch) return [];
    return [
      {
        organizationId: id,
        divisionCode,
        uscc,
        strand: isBranch ? 'STREET_COMMUNITY' : null,
        industry: kind === 'PROPERTY_COMPANY' ? 'PROPERTY' : null,
        memberHouseholds: isBranch ? random.integer(2, 12) : null,
      },
    ];
  });
}
