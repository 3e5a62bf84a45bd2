import { assertAllInTurn, cityCodeOf, cityOfId, type DivisionRow, DomainError } from '@governance/shared';
import type { NewOrganization } from './new-organization.js';
import { mayStandUnder } from './organization-kind.js';
import { MAX_PATH } from './organization.js';
import type { Surroundings } from './surroundings.js';

/** Throws what is wrong with a new organization, as far as other things tell: its place, its parent, its grid. */
export async function assertFits(organization: NewOrganization, around: Surroundings): Promise<void> {
  await assertAllInTurn(
    async () => {
      await requireStandingDivision(organization.divisionCode, around);
    },
    () => assertParentFits(organization, around),
    () => assertGridIsFree(organization, around),
  );
}

/** The place of something new. Throws `DIVISION_UNKNOWN`, or `INVALID_INPUT` for one that has been abolished. */
export async function requireStandingDivision(
  divisionCode: string,
  around: Surroundings,
): Promise<DivisionRow> {
  const division = await around.requireDivision(divisionCode, 'divisionCode');
  if (division.validTo !== null) throw invalid('divisionCode', '该行政区划已撤销');
  return division;
}

async function assertParentFits(
  { parentId, divisionCode, kind }: NewOrganization,
  around: Surroundings,
): Promise<void> {
  if (parentId === null) return;
  if (cityOfId(parentId) !== cityCodeOf(divisionCode)) throw invalid('parentId', '上级组织应在同一城市');
  const parent = await around.holdOrganization(parentId);
  if (!parent) throw invalid('parentId', '没有这个上级组织');
  if (!mayStandUnder(kind, parent.kind)) throw invalid('parentId', '该类组织不能设在这个上级之下');
  if ((await around.countAncestors(parentId)) >= MAX_PATH)
    throw invalid('parentId', `组织最多有 ${String(MAX_PATH)} 级上级`);
}

async function assertGridIsFree(
  { gridId, divisionCode }: NewOrganization,
  around: Surroundings,
): Promise<void> {
  if (gridId === null) return;
  if (cityOfId(gridId) !== cityCodeOf(divisionCode)) throw invalid('gridId', '网格应在同一城市');
  if (await around.hasBranch(gridId)) throw invalid('gridId', '该网格已有党支部');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
