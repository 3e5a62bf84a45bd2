import { assertAllInTurn, cityOfId, DomainError } from '@governance/shared';
import { isBranch, OrganizationKind } from '../organization/organization-kind.js';
import type { Surroundings } from '../organization/surroundings.js';
import type { CopiedQuarter } from '../quarter-copy/quarter-copy.js';
import { QuarterLinkKind } from './quarter-link.js';

/** A link to be made. It lasts until it is ended. */
export interface NewQuarterLink {
  readonly quarterId: string;
  readonly kind: QuarterLinkKind;
  readonly organizationId: string;
  /** From now on when null. */
  readonly since: Date | null;
}

/** Throws all that is wrong with a new link: its beginning, and whether the organization can answer for a quarter so. */
export async function assertLinkFits(
  { since, kind, organizationId }: NewQuarterLink,
  quarter: CopiedQuarter,
  around: Surroundings,
): Promise<void> {
  await assertAllInTurn(
    () => assertSince(since, quarter.validFrom),
    async () => {
      if (cityOfId(organizationId) !== quarter.cityCode)
        throw invalid('organizationId', '应为同一城市的组织');
      const organization = await around.holdOrganization(organizationId);
      if (!organization) throw invalid('organizationId', '没有这个组织');
      if (!mayAnswer(kind, organization.kind))
        throw invalid('organizationId', '该类组织不能与小区建立这种联系');
    },
  );
}

function assertSince(since: Date | null, quarterSince: Date): Promise<void> {
  if (since === null || (since >= quarterSince && since <= new Date())) return Promise.resolve();
  return Promise.reject(invalid('since', '起始时间应在小区登记之后,且不晚于现在'));
}

/** Whether an organization of a kind can be that to a quarter. */
export function mayAnswer(kind: QuarterLinkKind, organization: OrganizationKind): boolean {
  if (kind === QuarterLinkKind.BRANCH) return isBranch(organization);
  return kind === QuarterLinkKind.PROPERTY_COMPANY
    ? organization === OrganizationKind.PROPERTY_COMPANY
    : organization === OrganizationKind.OWNERS_COMMITTEE;
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
