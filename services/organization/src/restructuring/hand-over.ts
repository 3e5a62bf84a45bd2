import { DomainError } from '@governance/shared';
import { otherSide } from '../counterpart/counterpart.js';
import { isPartyOrganization, mayCommand, mayStandUnder } from '../organization/organization-kind.js';
import { MAX_PATH, type Organization } from '../organization/organization.js';
import { passQuarters } from './pass-quarters.js';
import { passSeats } from './pass-seats.js';
import type { Draft } from './restructuring.js';
import type { Structure } from './structure.js';

/** The one that takes over. */
export interface Heir extends Pick<Organization, 'id' | 'kind'> {
  /** The field of the input that names it, for errors. */
  readonly field: string;
  /** How many organizations stand above it. */
  readonly depth: number;
}

/** Those that end, and the one that takes their place. */
export interface HandOver {
  readonly enders: readonly Organization[];
  readonly heir: Heir;
}

/**
 * Ends organizations and gives another one what hangs on them: children, commanded bodies, seats, chairs, counterpart,
 * quarters.
 * Throws when something does not fit below the other one. Grids are the caller's, and so is the succession.
 */
export async function handOver(
  draft: Draft,
  { enders, heir }: HandOver,
  structure: Structure,
): Promise<void> {
  const over = new Set(enders.map(({ id }) => id));
  const goOn = ({ id }: Organization) => !over.has(id);
  const children = enders.flatMap(({ id }) => structure.below(id)).filter(goOn);
  const commanded = enders.flatMap(({ id }) => structure.commandedBy(id)).filter(goOn);
  await assertRoom(children, heir, structure);
  for (const child of children) draft.change(child, { parentId: heir.id });
  for (const body of commanded) {
    const parentId = over.has(body.parentId ?? '') ? heir.id : body.parentId;
    const isRedundant = body.id === heir.id || parentId === heir.id;
    if (!isRedundant && !mayCommand(heir.kind, body.kind))
      throw invalid(heir.field, `承接组织不能指挥「${body.name}」`);
    draft.change(body, { commandedById: isRedundant ? null : heir.id });
  }
  // A child of an ender whom the heir commanded until now would be led by it twice.
  for (const child of children)
    if (child.commandedById === heir.id) draft.change(child, { commandedById: null });
  passSeats(draft, { enderIds: [...over], heirId: heir.id }, structure);
  passCounterpart(draft, { enders, heir }, structure);
  passQuarters(draft, { enders, heirs: [heir], field: heir.field }, structure);
  for (const ender of enders) draft.ended.push(ender);
}

async function assertRoom(children: readonly Organization[], heir: Heir, structure: Structure) {
  const misfit = children.find(({ kind }) => !mayStandUnder(kind, heir.kind));
  if (misfit) throw invalid(heir.field, `「${misfit.name}」不能设在承接组织之下`);
  const height = children.length === 0 ? 0 : 1 + (await structure.heightBelow(children.map(({ id }) => id)));
  if (heir.depth + height > MAX_PATH) throw invalid(heir.field, `组织最多有 ${String(MAX_PATH)} 级上级`);
}

/** The heir stands beside the one counterpart that was, unless it has one itself or there were several. */
function passCounterpart(draft: Draft, { enders, heir }: HandOver, structure: Structure): void {
  const links = enders.flatMap(({ id }) => {
    const link = structure.counterpartOf(id);
    return link ? [{ link, id }] : [];
  });
  for (const { link } of links) {
    if (!draft.counterpartsEnded.includes(link)) draft.counterpartsEnded.push(link);
  }
  const [only, another] = links;
  if (!only || another || structure.counterpartOf(heir.id)) return;
  const beside = otherSide(only.link, only.id);
  const wasParty = only.link.partyId === only.id;
  if (beside === heir.id || wasParty !== isPartyOrganization(heir.kind)) return;
  draft.counterpartsBegun.push(
    wasParty
      ? { partyId: heir.id, administrativeId: beside }
      : { partyId: beside, administrativeId: heir.id },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
