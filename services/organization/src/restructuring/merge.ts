import { assertAll, assertAllInTurn, cityCodeOf, DomainError, type Viewer } from '@governance/shared';
import { SuccessionKind } from '../lineage/lineage.js';
import { assertValidOrganization, type NewOrganization } from '../organization/new-organization.js';
import {
  assertGridIsFree,
  assertLevelFits,
  assertParentFits,
  requireStandingDivision,
} from '../organization/organization-fit.js';
import { isBranch } from '../organization/organization-kind.js';
import type { Organization } from '../organization/organization.js';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import { assertNoRelation } from './assert-no-relation.js';
import { handOver, type Heir } from './hand-over.js';
import { inTurn } from './in-turn.js';
import { assertRoomForPredecessors } from './predecessors.js';
import { Draft, type Restructuring } from './restructuring.js';
import type { Structure } from './structure.js';
import { type Subject, theSubject } from './subject.js';
import { withPrefix } from './with-prefix.js';

/** What several organizations become: one that is made for it. */
export type MergedOrganization = Omit<NewOrganization, 'commandedById' | 'externalRef' | 'uscc'>;

/** Several organizations that become one. */
export interface Merger {
  readonly members: readonly Subject[];
  readonly into: MergedOrganization | Subject;
  /** For an existing one: the grid that it looks after then; null to keep what there is. */
  readonly gridId: string | null;
  /** For an existing one: its members then; null when nobody counted. */
  readonly memberCount: number | null;
}

/** Ids that a merger makes. */
interface Making {
  readonly viewer: Viewer;
  readonly successionId: string;
  readonly newId: string;
}

/** At most so many become one, and one becomes at most so many. */
export const MAX_PARTS = 20;

/** Plans that several organizations become a new or an existing one. */
export async function planMerger(
  structure: Structure,
  { members, into, gridId, memberCount }: Merger,
  { viewer, successionId, newId }: Making,
): Promise<Restructuring> {
  assertEnough(members, into);
  const enders = subjectsOf(structure, members, viewer);
  const draft = new Draft();
  const heir =
    'id' in into
      ? await existingHeir(draft, enders, { structure, viewer, into, gridId, memberCount })
      : await newHeir(draft, enders, { structure, viewer, into, newId });
  await handOver(draft, { enders, heir }, structure);
  draft.succession = {
    id: successionId,
    kind: SuccessionKind.MERGER,
    links: enders.map(({ id }) => ({ predecessorId: id, successorId: heir.id, thousandths: 1000 })),
  };
  return draft;
}

function assertEnough(members: readonly Subject[], into: Merger['into']): void {
  const ids = new Set([...members.map(({ id }) => id), ...('id' in into ? [into.id] : [])]);
  const count = members.length + ('id' in into ? 1 : 0);
  if (ids.size < count) throw invalid('members', '同一组织不能出现两次');
  if (count < 2 || members.length > MAX_PARTS)
    throw invalid('members', `合并的组织应为 2 到 ${String(MAX_PARTS)} 个`);
}

function subjectsOf(
  structure: Structure,
  members: readonly Subject[],
  viewer: Viewer,
): readonly Organization[] {
  const found: Organization[] = [];
  assertAll(
    ...members.map((member, index) => () => {
      found.push(theSubject(structure, member, { viewer, field: `members.${String(index)}.id` }));
    }),
  );
  return found;
}

async function existingHeir(
  draft: Draft,
  enders: readonly Organization[],
  given: Pick<Merger, 'gridId' | 'memberCount'> & { structure: Structure; viewer: Viewer; into: Subject },
): Promise<Heir> {
  const { structure, viewer, into, memberCount } = given;
  const heir = theSubject(structure, into, { viewer, field: 'intoExisting.id' });
  const above = await structure.ancestorIds(heir.id);
  assertNoRelation(
    above,
    enders.map(({ id }) => id),
    'intoExisting.id',
  );
  await assertRoomForPredecessors(heir.id, enders.length, { structure, field: 'intoExisting.id' });
  const gridId = gridAmong([...enders, heir], given.gridId, 'gridId');
  if (![...enders, heir].some((it) => it.gridId === gridId))
    await assertGridIsFree({ ...heir, gridId }, structure.around);
  if (gridId !== null && !isBranch(heir.kind))
    throw invalid('intoExisting.id', '该组织不是党支部、党总支,不能联系网格');
  assertValidOrganization({ ...heir, gridId, memberCount, externalRef: null, uscc: null });
  draft.change(heir, { gridId, memberCount });
  return { id: heir.id, kind: heir.kind, field: 'intoExisting.id', depth: above.length };
}

async function newHeir(
  draft: Draft,
  enders: readonly Organization[],
  given: { structure: Structure; viewer: Viewer; into: MergedOrganization; newId: string },
): Promise<Heir> {
  const { structure, viewer, into, newId } = given;
  const { around } = structure;
  const cityCode = cityCodeOf(into.divisionCode);
  if (enders.some(({ id }) => !id.startsWith(cityCode)))
    throw invalid('intoNew.divisionCode', '只能合并同一城市的组织');
  assertMayManageOrganizations(viewer, into.divisionCode);
  const enderIds = enders.map(({ id }) => id);
  const parentIds =
    into.parentId === null ? [] : [into.parentId, ...(await structure.ancestorIds(into.parentId))];
  const gridId = gridAmong(enders, into.gridId, 'intoNew.gridId');
  const heir = { ...into, gridId, commandedById: null, name: into.name.trim() };
  await withPrefix('intoNew', () =>
    assertAllInTurn(
      inTurn(() => {
        assertValidOrganization({ ...heir, externalRef: null, uscc: null });
      }),
      inTurn(() => {
        assertNoRelation(parentIds, enderIds, 'parentId');
      }),
      async () => {
        await requireStandingDivision(heir.divisionCode, around);
      },
      () => assertParentFits(heir, around),
      () => assertLevelFits(heir, around),
      async () => {
        if (!enders.some((ender) => ender.gridId === gridId)) await assertGridIsFree(heir, around);
      },
    ),
  );
  draft.begun.push({ ...heir, id: newId });
  return { id: newId, kind: heir.kind, field: 'intoNew', depth: parentIds.length };
}

/** The grid of the one that goes on: as stated, or the only one among all. */
function gridAmong(all: readonly Organization[], stated: string | null, field: string): string | null {
  const grids = [...new Set(all.flatMap(({ gridId }) => (gridId === null ? [] : [gridId])))];
  if (stated !== null) return stated;
  if (grids.length > 1) throw invalid(field, '这些组织联系多个网格,请指明保留哪一个');
  return grids[0] ?? null;
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
