import { assertAllInTurn, cityCodeOf, cityOfId, DomainError } from '@governance/shared';
import { requireStandingDivision } from '../organization/organization-fit.js';
import type { Surroundings } from '../organization/surroundings.js';
import { levelOfBody } from './joint-body-kind.js';
import type { NewJointBody } from './new-joint-body.js';

/** Throws what is wrong with a new joint body, as far as other things tell: its place and its chair. */
export async function assertBodyFits(body: NewJointBody, around: Surroundings): Promise<void> {
  const { divisionCode, kind, chairOrganizationId } = body;
  await assertAllInTurn(
    async () => {
      const { level } = await requireStandingDivision(divisionCode, around);
      if (![null, level].includes(levelOfBody(kind)))
        throw new DomainError('INVALID_INPUT', '大工委设在街道或乡镇,大党委设在社区或村', {
          field: 'divisionCode',
        });
    },
    async () => {
      if (chairOrganizationId !== null)
        await assertOrganizationStands(chairOrganizationId, cityCodeOf(divisionCode), {
          around,
          field: 'chairOrganizationId',
        });
    },
  );
}

/** Throws `INVALID_INPUT` on `field` unless the organization exists today, in the city that is meant. */
export async function assertOrganizationStands(
  organizationId: string,
  cityCode: string,
  { around, field }: { readonly around: Surroundings; readonly field: string },
): Promise<void> {
  const isHere =
    cityOfId(organizationId) === cityCode && (await around.holdOrganization(organizationId)) !== null;
  if (!isHere) throw new DomainError('INVALID_INPUT', '同一城市中没有这个组织', { field });
}
