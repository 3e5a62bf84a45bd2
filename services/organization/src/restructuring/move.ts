import {
  assertAllInTurn,
  cityOfId,
  cityCodeOf,
  DomainError,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import {
  assertCommanderFits,
  assertGridIsFree,
  assertLevelFits,
  assertParentFits,
  requireStandingDivision,
} from '../organization/organization-fit.js';
import { isBranch } from '../organization/organization-kind.js';
import type { Organization } from '../organization/organization.js';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import type { Surroundings } from '../organization/surroundings.js';
import { Draft, type Restructuring } from './restructuring.js';
import type { Structure } from './structure.js';
import { type Subject, theSubject } from './subject.js';

/** Another standing for an organization. What is undefined stays; null is nobody. */
export interface Move extends Subject {
  readonly parentId?: string | null | undefined;
  readonly divisionCode?: string | undefined;
  readonly commandedById?: string | null | undefined;
  readonly gridId?: string | null | undefined;
}

/** Plans another parent, place, commander or grid. What stands below moves with it and keeps its own place. */
export async function planMove(
  structure: Structure,
  { id, expectedVersion, ...wanted }: Move,
  viewer: Viewer,
): Promise<Restructuring> {
  const before = theSubject(structure, { id, expectedVersion }, { viewer });
  const after = { ...before, ...given(wanted) };
  if (after.divisionCode !== before.divisionCode) assertMayManageOrganizations(viewer, after.divisionCode);
  const { around } = structure;
  await assertAllInTurn(
    () => assertPlaceFits(after, before, structure),
    async () => {
      if (after.parentId === before.parentId) return;
      await assertNotBelow(after.parentId, id, structure);
      await assertParentFits(after, around, await structure.heightBelow([id]));
    },
    async () => {
      if (after.commandedById === before.commandedById && after.parentId === before.parentId) return;
      await assertCommanderFits(after, around);
      await assertNotCommanding(after.commandedById, id, around);
    },
    async () => {
      if (after.gridId === before.gridId) return;
      if (after.gridId !== null && !isBranch(before.kind))
        throw invalid('gridId', '只有党支部、党总支可以联系网格');
      await assertGridIsFree(after, around);
    },
    () => {
      const { divisionCode, parentId, commandedById, gridId } = before;
      const isSame =
        divisionCode === after.divisionCode &&
        parentId === after.parentId &&
        commandedById === after.commandedById &&
        gridId === after.gridId;
      if (isSame) throw invalid('id', '没有任何变化');
      return Promise.resolve();
    },
  );
  const draft = new Draft();
  draft.change(before, given(wanted));
  return draft;
}

async function assertPlaceFits(after: Organization, before: Organization, { around }: Structure) {
  if (after.divisionCode === before.divisionCode) return;
  if (cityCodeOf(after.divisionCode) !== cityOfId(before.id))
    throw invalid('divisionCode', '组织不能迁到其他城市');
  await requireStandingDivision(after.divisionCode, around);
  await assertLevelFits(after, around);
}

/** Throws when what is to stand above an organization is that organization or stands below it. */
async function assertNotBelow(parentId: string | null, id: string, structure: Structure): Promise<void> {
  if (parentId === null) return;
  if (parentId === id || (await structure.ancestorIds(parentId)).includes(id))
    throw invalid('parentId', '上级组织不能是该组织自身或其下级');
}

/** Throws when what is to command an organization is that organization or takes its orders from it. */
async function assertNotCommanding(
  commandedById: string | null,
  id: string,
  around: Surroundings,
): Promise<void> {
  const seen = new Set<string>();
  for (let next = commandedById; next !== null && !seen.has(next);) {
    if (next === id) throw invalid('commandedById', '指挥组织不能是该组织自身或由其指挥');
    seen.add(next);
    next = (await around.holdOrganization(next))?.commandedById ?? null;
  }
}

/** What was stated, without what was left out. */
function given({ parentId, divisionCode, commandedById, gridId }: Omit<Move, keyof Subject>) {
  return {
    ...(parentId === undefined ? {} : { parentId }),
    ...(divisionCode === undefined ? {} : { divisionCode: parseDivisionCode(divisionCode, 'divisionCode') }),
    ...(commandedById === undefined ? {} : { commandedById }),
    ...(gridId === undefined ? {} : { gridId }),
  };
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
