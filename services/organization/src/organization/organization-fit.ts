import {
  assertAllInTurn,
  cityCodeOf,
  cityOfId,
  type DivisionRow,
  DomainError,
  isEntityId,
} from '@governance/shared';
import { assertLevelOf } from '../level-scheme/level-scheme.js';
import type { NewOrganization } from './new-organization.js';
import { mayCommand, mayStandUnder } from './organization-kind.js';
import { MAX_PATH } from './organization.js';
import type { Surroundings } from './surroundings.js';

/** Throws what is wrong with a new organization, as far as other things tell: its place, parent, commander, grid. */
export async function assertFits(organization: NewOrganization, around: Surroundings): Promise<void> {
  const { divisionCode, parentId, commandedById } = organization;
  if (parentId !== null || commandedById !== null) await around.holdTree(cityCodeOf(divisionCode));
  await assertAllInTurn(
    async () => {
      await requireStandingDivision(divisionCode, around);
    },
    () => assertParentFits(organization, around),
    () => assertCommanderFits(organization, around),
    () => assertGridIsFree(organization, around),
    () => assertLevelFits(organization, around),
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

/** Throws unless what is to stand above does, may, and leaves room for the `height` levels below the organization. */
export async function assertParentFits(
  { parentId, divisionCode, kind }: Pick<NewOrganization, 'parentId' | 'divisionCode' | 'kind'>,
  around: Surroundings,
  height = 0,
): Promise<void> {
  if (parentId === null) return;
  if (cityOfId(parentId) !== cityCodeOf(divisionCode)) throw invalid('parentId', '上级组织应在同一城市');
  const parent = await around.holdOrganization(parentId);
  if (!parent) throw invalid('parentId', '没有这个上级组织');
  if (!mayStandUnder(kind, parent.kind)) throw invalid('parentId', '该类组织不能设在这个上级之下');
  if ((await around.countAncestors(parentId)) + height >= MAX_PATH)
    throw invalid('parentId', `组织最多有 ${String(MAX_PATH)} 级上级`);
}

/** Throws unless what is to command stands, may, and is not what stands above anyway. */
export async function assertCommanderFits(
  {
    commandedById,
    parentId,
    divisionCode,
    kind,
  }: Pick<NewOrganization, 'commandedById' | 'parentId' | 'divisionCode' | 'kind'>,
  around: Surroundings,
): Promise<void> {
  if (commandedById === null) return;
  if (cityOfId(commandedById) !== cityCodeOf(divisionCode))
    throw invalid('commandedById', '指挥组织应在同一城市');
  const commander = await around.holdOrganization(commandedById);
  if (!commander) throw invalid('commandedById', '没有这个指挥组织');
  if (commandedById === parentId) throw invalid('commandedById', '指挥组织不能就是上级组织');
  if (!mayCommand(commander.kind, kind))
    throw invalid('commandedById', '只有职能部门、执法队伍和事业单位可由党(工)委或办事机构指挥');
}

/** Throws unless the grid is of the same city and has no branch yet. */
export async function assertGridIsFree(
  { gridId, divisionCode }: Pick<NewOrganization, 'gridId' | 'divisionCode'>,
  around: Surroundings,
): Promise<void> {
  if (gridId === null) return;
  if (!isEntityId(gridId) || cityOfId(gridId) !== cityCodeOf(divisionCode))
    throw invalid('gridId', '网格应在同一城市');
  if (await around.hasBranch(gridId)) throw invalid('gridId', '该网格已有党支部');
}

/** Throws unless the level is one of the ladder that holds at the place; where none does, any code may stand. */
export async function assertLevelFits(
  { level, divisionCode }: Pick<NewOrganization, 'level' | 'divisionCode'>,
  around: Surroundings,
): Promise<void> {
  if (level !== null) assertLevelOf(await around.findLadder(divisionCode), level);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
