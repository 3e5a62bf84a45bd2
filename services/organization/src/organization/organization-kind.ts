/** What an organization is, in the graph's stable categories. Cities have their own words for them. */
export enum OrganizationKind {
  WORK_COMMITTEE = 'WORK_COMMITTEE',
  COMMUNITY_WORK_COMMITTEE = 'COMMUNITY_WORK_COMMITTEE',
  COMMITTEE = 'COMMITTEE',
  GENERAL_BRANCH = 'GENERAL_BRANCH',
  BRANCH = 'BRANCH',
  GROUP = 'GROUP',
  INDUSTRY_COMMITTEE = 'INDUSTRY_COMMITTEE',
  LEADING_GROUP = 'LEADING_GROUP',
  MASS_ORGANIZATION = 'MASS_ORGANIZATION',
  DEPARTMENT = 'DEPARTMENT',
  ENFORCEMENT_TEAM = 'ENFORCEMENT_TEAM',
  PUBLIC_INSTITUTION = 'PUBLIC_INSTITUTION',
  ENTERPRISE = 'ENTERPRISE',
  PROPERTY_COMPANY = 'PROPERTY_COMPANY',
  OWNERS_COMMITTEE = 'OWNERS_COMMITTEE',
  RESIDENTS_COMMITTEE = 'RESIDENTS_COMMITTEE',
  SOCIAL_ORGANIZATION = 'SOCIAL_ORGANIZATION',
  CHAMBER = 'CHAMBER',
}

const COMMITTEES: readonly OrganizationKind[] = [
  OrganizationKind.WORK_COMMITTEE,
  OrganizationKind.COMMUNITY_WORK_COMMITTEE,
  OrganizationKind.COMMITTEE,
  OrganizationKind.INDUSTRY_COMMITTEE,
  OrganizationKind.LEADING_GROUP,
];

const BRANCHES: readonly OrganizationKind[] = [OrganizationKind.GENERAL_BRANCH, OrganizationKind.BRANCH];

/** Whether it is a branch (党支部、党总支): only these are formed alone or jointly and look after a grid. */
export const isBranch = (kind: OrganizationKind): boolean => BRANCHES.includes(kind);

/** Whether it is a party organization, which has members, or a unit. */
export const isPartyOrganization = (kind: OrganizationKind): boolean =>
  COMMITTEES.includes(kind) || isBranch(kind) || kind === OrganizationKind.GROUP;

/** Whether one stands directly above another: party organizations by rank, units above units. */
export function mayStandUnder(kind: OrganizationKind, parent: OrganizationKind): boolean {
  if (kind === OrganizationKind.GROUP) return parent === OrganizationKind.BRANCH;
  if (kind === OrganizationKind.BRANCH)
    return COMMITTEES.includes(parent) || parent === OrganizationKind.GENERAL_BRANCH;
  if (isPartyOrganization(kind)) return COMMITTEES.includes(parent);
  return !isPartyOrganization(parent);
}

/** Those that are led by the department above and work for the street or town that they are stationed in. */
const STATIONED: readonly OrganizationKind[] = [
  OrganizationKind.DEPARTMENT,
  OrganizationKind.ENFORCEMENT_TEAM,
  OrganizationKind.PUBLIC_INSTITUTION,
];

/** Whether one may direct another's daily work beside what stands above it: committees and offices, stationed bodies. */
export const mayCommand = (commander: OrganizationKind, kind: OrganizationKind): boolean =>
  STATIONED.includes(kind) && (COMMITTEES.includes(commander) || commander === OrganizationKind.DEPARTMENT);
