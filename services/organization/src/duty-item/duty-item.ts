import type { DutyKind } from './duty-kind.js';
import type { DutyLevel } from './duty-level.js';

/** Where a duty stands today. */
export enum DutyStatus {
  IN_FORCE = 'IN_FORCE',
  REMOVED = 'REMOVED',
  EXPIRED = 'EXPIRED',
}

/** How a duty was taken off its list. */
export interface DutyRemoval {
  /** Business day from which it holds no longer. */
  readonly on: string;
  readonly reason: string;
  readonly lackedLegalBasis: boolean;
}

/** One duty on the list of a place, which holds there and below, or of one organization. Days are business days. */
export interface DutyItem {
  readonly id: string;
  /** The place whose list it stands on. */
  readonly divisionCode: string;
  readonly version: number;
  readonly level: DutyLevel;
  readonly kind: DutyKind;
  readonly title: string;
  readonly legalBasis: string | null;
  /** The department that is responsible for the matter at the government. */
  readonly responsibleOrganizationId: string | null;
  /** Of an organization's own duty: whose it is. */
  readonly organizationId: string | null;
  readonly decidedOn: string;
  readonly validFrom: string;
  /** The first day on which it holds no longer; null without an end. */
  readonly validTo: string | null;
  readonly removedOn: string | null;
  readonly removalReason: string | null;
  readonly lackedLegalBasis: boolean | null;
}

/** What a list of duties is limited to. */
export interface DutyFilter {
  readonly divisionCode?: string | null;
  readonly level?: DutyLevel | null;
  readonly kind?: DutyKind | null;
  readonly status?: DutyStatus | null;
  /** Part of the title, in any writing. */
  readonly search?: string | null;
}

/** Which duties hold at a place. */
export interface DutiesAt {
  readonly level: DutyLevel | null;
  readonly kind: DutyKind | null;
  /** Business day. */
  readonly day: string;
}

/** Where a duty stands on a day. */
export function statusOn(
  { removedOn, validTo }: Pick<DutyItem, 'removedOn' | 'validTo'>,
  day: string,
): DutyStatus {
  if (removedOn !== null && removedOn <= day) return DutyStatus.REMOVED;
  return validTo !== null && validTo <= day ? DutyStatus.EXPIRED : DutyStatus.IN_FORCE;
}
