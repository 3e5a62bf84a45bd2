import { assertAllInTurn, type Viewer } from '@governance/shared';
import { SuccessionKind, thousandthsOf } from '../lineage/lineage.js';
import type { Organization } from '../organization/organization.js';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import { inTurn } from './in-turn.js';
import { passSeats } from './pass-seats.js';
import { passQuarters } from './pass-quarters.js';
import { type Begun, Draft, type Restructuring } from './restructuring.js';
import { assertPartFits, type Part, partOf } from './split-part.js';
import { assertAssigned, assertMayTake, assertShares } from './split-shares.js';
import type { Structure } from './structure.js';
import { type Subject, theSubject } from './subject.js';

/** An organization that becomes several. */
export interface Split extends Subject {
  readonly parts: readonly Part[];
}

interface Making {
  readonly viewer: Viewer;
  readonly successionId: string;
  /** As many as there are parts. */
  readonly newIds: readonly string[];
}

/**
 * Plans that an organization becomes several. Whatever hangs on it goes to exactly one of them; it ends. Its residential
 * quarters go to the part of the greatest weight that can answer for them.
 */
export async function planSplit(
  structure: Structure,
  { parts, ...subject }: Split,
  { viewer, successionId, newIds }: Making,
): Promise<Restructuring> {
  const old = theSubject(structure, subject, { viewer });
  const begun = parts.map((part, index) => partOf(old, part, newIds[index] ?? ''));
  for (const { divisionCode } of begun) assertMayManageOrganizations(viewer, divisionCode);
  await assertAllInTurn(
    inTurn(() => {
      assertShares(parts);
    }),
    inTurn(() => {
      assertAssigned(old, parts, structure);
    }),
    ...begun.map((part, index) => () => assertPartFits(part, { old, index, structure })),
    ...begun.map((part, index) =>
      inTurn(() => {
        const taken = parts[index];
        if (taken) assertMayTake(part, taken, { old, index, structure });
      }),
    ),
  );
  const draft = new Draft();
  const weightOf = ({ id }: Begun): number => parts[newIds.indexOf(id)]?.weight ?? 0;
  draft.begun.push(...begun);
  for (const [index, part] of parts.entries())
    assign(draft, part, { old, id: newIds[index] ?? '', structure });
  const heirs = begun.toSorted((one, other) => weightOf(other) - weightOf(one));
  passQuarters(draft, { enders: [old], heirs, field: 'parts' }, structure);
  const link = structure.counterpartOf(old.id);
  if (link) draft.counterpartsEnded.push(link);
  draft.ended.push(old);
  draft.succession = {
    id: successionId,
    kind: SuccessionKind.SPLIT,
    links: parts.map(({ weight }, index) => ({
      predecessorId: old.id,
      successorId: newIds[index] ?? '',
      thousandths: thousandthsOf(weight) ?? 0,
    })),
  };
  return draft;
}

function assign(
  draft: Draft,
  { childIds, commandedIds, jointBodyIds }: Part,
  { old, id, structure }: { old: Organization; id: string; structure: Structure },
): void {
  const [children, commanded] = [new Set(childIds), new Set(commandedIds)];
  for (const child of structure.below(old.id))
    if (children.has(child.id)) draft.change(child, { parentId: id });
  for (const body of structure.commandedBy(old.id))
    if (commanded.has(body.id)) draft.change(body, { commandedById: id });
  passSeats(draft, { enderIds: [old.id], heirId: id, bodyIds: new Set(jointBodyIds) }, structure);
}
