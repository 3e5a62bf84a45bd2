import {
  assertAll,
  assertPublicName,
  DomainError,
  isEntityId,
  assertValidExternalRef,
  type ExternalRef,
} from '@governance/shared';
import type { BranchFormation } from './branch-formation.js';
import { isBranch, isPartyOrganization, type OrganizationKind } from './organization-kind.js';

/** An organization to be made. */
export interface NewOrganization {
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly formation: BranchFormation | null;
  readonly level: string | null;
  readonly parentId: string | null;
  readonly commandedById: string | null;
  readonly gridId: string | null;
  readonly memberCount: number | null;
  readonly externalRef: ExternalRef | null;
  readonly uscc: string | null;
}

const MAX_NAME_LENGTH = 60;
const MAX_MEMBERS = 1_000_000;
const LEVEL = /^[A-Z][A-Z0-9_]{0,29}$/;

/** Throws what is wrong with a new organization, as far as it alone tells. */
export function assertValidOrganization(organization: NewOrganization): void {
  const { name, kind, formation, level, gridId, memberCount, externalRef } = organization;
  assertAll(
    () => {
      assertValidOrganizationName(name);
    },
    () => {
      if (formation !== null && !isBranch(kind)) throw invalid('formation', '只有党支部、党总支有组建方式');
    },
    () => {
      if (level !== null && !LEVEL.test(level))
        throw invalid('level', '层级应为 1 到 30 个大写字母、数字或下划线');
    },
    () => {
      if (gridId === null) return;
      if (!isBranch(kind)) throw invalid('gridId', '只有党支部、党总支可以联系网格');
      if (!isEntityId(gridId)) throw invalid('gridId', '没有这个网格');
    },
    () => {
      if (memberCount === null) return;
      if (!isPartyOrganization(kind)) throw invalid('memberCount', '只有党组织填写党员人数');
      if (memberCount < 0 || memberCount > MAX_MEMBERS)
        throw invalid('memberCount', `党员人数应为 0 到 ${String(MAX_MEMBERS)}`);
    },
    () => {
      if (externalRef !== null) assertValidExternalRef(externalRef);
    },
  );
}

/** Throws what is wrong with an organization's name; everybody reads it. */
export const assertValidOrganizationName = (name: string): void => {
  assertPublicName(name, MAX_NAME_LENGTH);
};

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
