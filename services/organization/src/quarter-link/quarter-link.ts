/** What an organization is to a residential quarter. A quarter has at most one of each kind at a time. */
export enum QuarterLinkKind {
  BRANCH = 'BRANCH',
  PROPERTY_COMPANY = 'PROPERTY_COMPANY',
  OWNERS_COMMITTEE = 'OWNERS_COMMITTEE',
}

/** One organization's answering for a residential quarter over a time. */
export interface QuarterLink {
  readonly id: string;
  /** The community of the quarter. */
  readonly divisionCode: string;
  readonly version: number;
  readonly quarterId: string;
  readonly kind: QuarterLinkKind;
  readonly organizationId: string;
  readonly since: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
}

/** What a list of links of an organization is limited to. */
export interface QuarterLinksAt {
  readonly kind: QuarterLinkKind | null;
}
