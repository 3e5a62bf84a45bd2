import { assertAllInTurn } from '@governance/shared';
import { assertOrganizationStands } from '../joint-body/joint-body-fit.js';
import { requireStandingDivision } from '../organization/organization-fit.js';
import type { Surroundings } from '../organization/surroundings.js';
import type { NewRegisterEntry } from './new-register-entry.js';
import type { EntryDetails } from './register-entry.js';

/** Throws what is wrong with a new entry, as far as other things tell: its place, whose it is and who decided. */
export async function assertEntryFits(
  entry: NewRegisterEntry,
  cityCode: string,
  around: Surroundings,
): Promise<void> {
  const { divisionCode, organizationId } = entry;
  await assertAllInTurn(
    async () => {
      await requireStandingDivision(divisionCode, around);
    },
    async () => {
      if (organizationId !== null)
        await assertOrganizationStands(organizationId, cityCode, { around, field: 'organizationId' });
    },
    () => assertDeciderStands(entry, cityCode, around),
  );
}

/** Throws `INVALID_INPUT` unless whoever decided exists today, in the same city. */
export async function assertDeciderStands(
  { decision }: Pick<EntryDetails, 'decision'>,
  cityCode: string,
  around: Surroundings,
): Promise<void> {
  const id = decision?.decidedById ?? null;
  if (id !== null) await assertOrganizationStands(id, cityCode, { around, field: 'decision' });
}
