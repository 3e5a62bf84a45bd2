import { assertAllInTurn, cityCodeOf, cityOfId, DomainError } from '@governance/shared';
import type { Surroundings } from '../organization/surroundings.js';
import type { NewDutyItem } from './new-duty-item.js';

/** Throws what is wrong with a new duty, as far as other things tell: its place and the organizations that it names. */
export async function assertDutyFits(duty: NewDutyItem, around: Surroundings): Promise<void> {
  const { divisionCode, organizationId, responsibleOrganizationId } = duty;
  await assertAllInTurn(
    () => assertPlaceStands(divisionCode, around),
    () => assertStands(organizationId, { divisionCode, around, field: 'organizationId' }),
    () =>
      assertStands(responsibleOrganizationId, { divisionCode, around, field: 'responsibleOrganizationId' }),
  );
}

/** Throws `DIVISION_UNKNOWN`, or `INVALID_INPUT` for a place that has been abolished. */
export async function assertPlaceStands(divisionCode: string, around: Surroundings): Promise<void> {
  const { validTo } = await around.requireDivision(divisionCode, 'divisionCode');
  if (validTo !== null) throw new DomainError('INVALID_INPUT', '该行政区划已撤销', { field: 'divisionCode' });
}

async function assertStands(
  id: string | null,
  place: { readonly divisionCode: string; readonly around: Surroundings; readonly field: string },
): Promise<void> {
  if (id === null) return;
  const isHere = cityOfId(id) === cityCodeOf(place.divisionCode);
  if (isHere && (await place.around.holdOrganization(id)) !== null) return;
  throw new DomainError('INVALID_INPUT', '同一城市中没有这个组织', { field: place.field });
}
