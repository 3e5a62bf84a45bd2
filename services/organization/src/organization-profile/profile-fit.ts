import { assertAllInTurn, cityOfId, DomainError, type Viewer } from '@governance/shared';
import { isBranch, isPartyOrganization } from '../organization/organization-kind.js';
import type { Organization } from '../organization/organization.js';
import type { Surroundings } from '../organization/surroundings.js';
import { acceptedUscc } from './accepted-uscc.js';
import { AFFILIATION_KINDS, AffiliationKind } from './affiliation.js';
import type { ProfileChange } from './organization-profile.js';

const INDUSTRY = /^[A-Z][A-Z0-9_]{0,29}$/;
const MAX_HOUSEHOLDS = 100_000;

/** What the input calls each tie. */
const AFFILIATION_FIELDS = {
  HOME: 'homeOrganizationId',
  HOST: 'hostOrganizationId',
  HOST_UNIT: 'hostUnitId',
  EMPLOYED_BY: 'employedById',
  MANAGED_BY: 'managedById',
  WORKS_AT: 'worksAtId',
} as const satisfies Record<AffiliationKind, string>;

/** Throws all that is wrong with a change of what is known of an organization. */
export async function assertProfileFits(
  change: ProfileChange,
  { id, viewer, around }: { readonly id: string; readonly viewer: Viewer; readonly around: Surroundings },
): Promise<void> {
  const organization = await around.holdOrganization(id);
  if (!organization) throw invalid('id', '该组织已撤销');
  await assertAllInTurn(
    check(() => {
      if (change.uscc != null) acceptedUscc(change.uscc, viewer);
    }),
    check(() => {
      if (change.strand != null && !isPartyOrganization(organization.kind))
        throw invalid('strand', '只有党组织填写党建类别');
    }),
    check(() => {
      if (change.industry != null && !INDUSTRY.test(change.industry))
        throw invalid('industry', '行业应为 1 到 30 个大写字母、数字或下划线');
    }),
    check(() => {
      assertHouseholds(change.memberHouseholds ?? null, organization);
    }),
    ...AFFILIATION_KINDS.map((kind) => () => assertTieFits(kind, change, { organization, around })),
  );
}

function assertHouseholds(count: number | null, { kind }: Organization): void {
  if (count === null) return;
  if (!isBranch(kind)) throw invalid('memberHouseholds', '只有党支部、党总支填写党员中心户数');
  if (count < 0 || count > MAX_HOUSEHOLDS)
    throw invalid('memberHouseholds', `党员中心户数应为 0 到 ${String(MAX_HOUSEHOLDS)}`);
}

async function assertTieFits(
  kind: AffiliationKind,
  { affiliations }: ProfileChange,
  { organization, around }: { readonly organization: Organization; readonly around: Surroundings },
): Promise<void> {
  const [to, field] = [affiliations[kind] ?? null, AFFILIATION_FIELDS[kind]];
  if (to === null) return;
  if (to === organization.id) throw invalid(field, '不能是该组织自己');
  if (cityOfId(to) !== cityOfId(organization.id)) throw invalid(field, '应为同一城市的组织');
  const other = await around.holdOrganization(to);
  if (!other) throw invalid(field, '没有这个组织');
  if (!mayTie(kind, organization, other)) throw invalid(field, '这两类组织之间没有这种关系');
}

/** Members on the move have a home and a host among party organizations; a party organization has a unit. */
function mayTie(kind: AffiliationKind, from: Organization, to: Organization): boolean {
  const [isParty, isOfParty] = [isPartyOrganization(from.kind), isPartyOrganization(to.kind)];
  if (kind === AffiliationKind.HOME || kind === AffiliationKind.HOST) return isParty && isOfParty;
  if (kind === AffiliationKind.HOST_UNIT) return isParty && !isOfParty;
  return !isParty;
}

/** A check that looks nothing up, among those that do. */
const check = (rule: () => void) => (): Promise<void> =>
  new Promise((resolve) => {
    rule();
    resolve();
  });

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
