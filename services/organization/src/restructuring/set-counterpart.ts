import { DomainError, type Viewer } from '@governance/shared';
import { isPartyOrganization } from '../organization/organization-kind.js';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import { otherSide } from '../counterpart/counterpart.js';
import { Draft, type Restructuring } from './restructuring.js';
import type { Structure } from './structure.js';
import { type Subject, theSubject } from './subject.js';

/** Which organization stands beside another. */
export interface Pairing extends Subject {
  /** A unit for a party organization, and the other way round; null for none. */
  readonly counterpartId: string | null;
}

/** Plans that a party organization and a unit stand beside each other from now on, or no longer do. */
export function planPairing(
  structure: Structure,
  { counterpartId, ...subject }: Pairing,
  viewer: Viewer,
): Restructuring {
  const one = theSubject(structure, subject, { viewer });
  const draft = new Draft();
  const link = structure.counterpartOf(one.id);
  if ((link === null ? null : otherSide(link, one.id)) === counterpartId) throw invalid('没有任何变化');
  draft.change(one, {});
  if (link) {
    draft.counterpartsEnded.push(link);
    const former = structure.find(otherSide(link, one.id));
    if (former) draft.change(former, {});
  }
  if (counterpartId === null) return draft;
  const other = structure.find(counterpartId);
  if (other?.validTo !== null) throw invalid('同一城市中没有这个组织');
  assertMayManageOrganizations(viewer, other.divisionCode);
  if (isPartyOrganization(one.kind) === isPartyOrganization(other.kind))
    throw invalid('党政对应关系的一方应为党组织,另一方应为单位');
  if (structure.counterpartOf(other.id)) throw invalid('该组织已有对应组织');
  const [party, unit] = isPartyOrganization(one.kind) ? [one, other] : [other, one];
  draft.counterpartsBegun.push({ partyId: party.id, administrativeId: unit.id });
  draft.change(other, {});
  return draft;
}

const invalid = (message: string) => new DomainError('INVALID_INPUT', message, { field: 'counterpartId' });
