import { assertAllInTurn, cityCodeOf } from '@governance/shared';
import { assertOrganizationStands } from '../joint-body/joint-body-fit.js';
import { requireStandingDivision } from '../organization/organization-fit.js';
import type { Surroundings } from '../organization/surroundings.js';
import type { NewVenue } from './new-venue.js';
import type { VenueDetails } from './venue.js';

/** Throws what is wrong with a new venue, as far as other things tell: its place and who operates it. */
export async function assertVenueFits(venue: NewVenue, around: Surroundings): Promise<void> {
  await assertAllInTurn(
    async () => {
      await requireStandingDivision(venue.divisionCode, around);
    },
    () => assertOperatorStands(venue, cityCodeOf(venue.divisionCode), around),
  );
}

/** Throws `INVALID_INPUT` unless whoever operates the venue exists today, in its city. */
export async function assertOperatorStands(
  { operatedById }: Pick<VenueDetails, 'operatedById'>,
  cityCode: string,
  around: Surroundings,
): Promise<void> {
  if (operatedById !== null)
    await assertOrganizationStands(operatedById, cityCode, { around, field: 'operatedById' });
}
