import { cityCodeOf, cityOfId, DomainError } from '@governance/shared';
import { requireStandingDivision } from '../organization/organization-fit.js';
import type { Surroundings } from '../organization/surroundings.js';

/** Throws unless the place exists today: `DIVISION_UNKNOWN`, or `INVALID_INPUT` for one that was abolished. */
export async function assertPlaceStands(divisionCode: string, around: Surroundings): Promise<void> {
  await requireStandingDivision(divisionCode, around);
}

/** Throws `INVALID_INPUT` on `field` unless the organization exists today, in the city of the place. */
export async function assertOrganizationStandsIn(
  divisionCode: string,
  organizationId: string,
  { around, field }: { readonly around: Surroundings; readonly field: string },
): Promise<void> {
  const isHere =
    cityOfId(organizationId) === cityCodeOf(divisionCode) &&
    (await around.holdOrganization(organizationId)) !== null;
  if (!isHere) throw new DomainError('INVALID_INPUT', '同一城市中没有这个组织', { field });
}
