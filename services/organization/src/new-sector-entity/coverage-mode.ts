import { isPartyOrganization, OrganizationKind } from '../organization/organization-kind.js';

/** How party work reaches an entity of the new sectors. */
export enum CoverageMode {
  PARTY_ORGANIZATION = 'PARTY_ORGANIZATION',
  JOINT = 'JOINT',
  MASS_ORGANIZATION = 'MASS_ORGANIZATION',
  INSTRUCTOR = 'INSTRUCTOR',
  NONE = 'NONE',
}

interface ModeRule {
  /** 组织覆盖: a party organization of its own, or one together with others. */
  readonly coversOrganization: boolean;
  /** 工作覆盖: party work reaches it in some way. */
  readonly coversWork: boolean;
  /** Whether the organization that covers it has to be named, may be, or is absent. */
  readonly organization: 'REQUIRED' | 'OPTIONAL' | 'ABSENT';
  /** Which kinds of organizations cover in this way. */
  readonly suits: (kind: OrganizationKind) => boolean;
  /** So many members it takes at least, where their number is known; null for any number. */
  readonly leastMembers: number | null;
}

/** 党章 article 30: where there are three full members or more, there is a party organization of their own. */
export const MEMBERS_FOR_OWN_ORGANIZATION = 3;

/** What each way of covering means and takes. The one place that says it. */
export const COVERAGE_RULES: Readonly<Record<CoverageMode, ModeRule>> = {
  PARTY_ORGANIZATION: {
    coversOrganization: true,
    coversWork: true,
    organization: 'REQUIRED',
    suits: isPartyOrganization,
    leastMembers: MEMBERS_FOR_OWN_ORGANIZATION,
  },
  JOINT: {
    coversOrganization: true,
    coversWork: true,
    organization: 'REQUIRED',
    suits: isPartyOrganization,
    leastMembers: null,
  },
  MASS_ORGANIZATION: {
    coversOrganization: false,
    coversWork: true,
    organization: 'REQUIRED',
    suits: (kind) => kind === OrganizationKind.MASS_ORGANIZATION,
    leastMembers: null,
  },
  INSTRUCTOR: {
    coversOrganization: false,
    coversWork: true,
    organization: 'OPTIONAL',
    suits: isPartyOrganization,
    leastMembers: null,
  },
  NONE: {
    coversOrganization: false,
    coversWork: false,
    organization: 'ABSENT',
    suits: () => false,
    leastMembers: null,
  },
};
