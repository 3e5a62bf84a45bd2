import { assertAll, DomainError, type Viewer } from '@governance/shared';
import { SuccessionKind } from '../lineage/lineage.js';
import { isBranch } from '../organization/organization-kind.js';
import type { Organization } from '../organization/organization.js';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import { assertNoRelation } from './assert-no-relation.js';
import { assertRoomForPredecessors } from './predecessors.js';
import { handOver } from './hand-over.js';
import { Draft, type Restructuring } from './restructuring.js';
import type { Structure } from './structure.js';
import { type Subject, theSubject } from './subject.js';

/** The end of an organization. */
export interface Dissolution extends Subject {
  /** Who takes over what hangs on it; null when nothing does. */
  readonly successorId: string | null;
}

/** Plans the end of an organization. Refused while something hangs on it, unless a successor takes that over. */
export async function planDissolution(
  structure: Structure,
  { successorId, ...subject }: Dissolution,
  { viewer, successionId }: { readonly viewer: Viewer; readonly successionId: string },
): Promise<Restructuring> {
  const ender = theSubject(structure, subject, { viewer });
  const draft = new Draft();
  if (successorId === null) {
    assertNothingHangs(ender, structure);
    const link = structure.counterpartOf(ender.id);
    if (link) draft.counterpartsEnded.push(link);
    draft.ended.push(ender);
    return draft;
  }
  const heir = structure.find(successorId);
  if (heir?.validTo !== null) throw invalid('同一城市中没有这个承接组织');
  assertMayManageOrganizations(viewer, heir.divisionCode);
  if (heir.id === ender.id) throw invalid('承接组织不能是该组织自身');
  const above = await structure.ancestorIds(heir.id);
  assertNoRelation(above, [ender.id], 'successorId');
  await assertRoomForPredecessors(heir.id, 1, { structure, field: 'successorId' });
  // Even if it gets nothing: it is a successor now.
  draft.change(heir, {});
  passGrid(draft, ender, heir);
  const { id, kind } = heir;
  await handOver(
    draft,
    { enders: [ender], heir: { id, kind, field: 'successorId', depth: above.length } },
    structure,
  );
  draft.succession = {
    id: successionId,
    kind: SuccessionKind.TAKEOVER,
    links: [{ predecessorId: ender.id, successorId: heir.id, thousandths: 1000 }],
  };
  return draft;
}

function assertNothingHangs({ id, gridId }: Organization, structure: Structure): void {
  const hanging = [
    ['下级组织', structure.below(id).length],
    ['由其指挥的组织', structure.commandedBy(id).length],
    ['共建组织席位', structure.seatsOf(id).length],
    ['牵头的共建组织', structure.chairedBy(id).length],
    ['联系的网格', gridId === null ? 0 : 1],
    ['负责的小区', structure.quartersOf(id).length],
  ] as const;
  assertAll(
    ...hanging.map(([what, count]) => () => {
      if (count > 0) throw invalid(`仍有${what} ${String(count)} 个,请指定承接组织`);
    }),
  );
}

function passGrid(draft: Draft, { gridId }: Organization, heir: Organization): void {
  if (gridId === null) return;
  if (!isBranch(heir.kind)) throw invalid('承接组织不是党支部、党总支,不能联系网格');
  if (heir.gridId !== null) throw invalid('承接组织已联系其他网格');
  draft.change(heir, { gridId });
}

const invalid = (message: string) => new DomainError('INVALID_INPUT', message, { field: 'successorId' });
