/** The kinds of organization that the invented world has; a part of the graph's `OrganizationKind`. */
export type DemoOrganizationKind =
  | 'WORK_COMMITTEE'
  | 'COMMITTEE'
  | 'GENERAL_BRANCH'
  | 'BRANCH'
  | 'GROUP'
  | 'DEPARTMENT'
  | 'ENFORCEMENT_TEAM'
  | 'PUBLIC_INSTITUTION'
  | 'ENTERPRISE'
  | 'PROPERTY_COMPANY'
  | 'RESIDENTS_COMMITTEE'
  | 'SOCIAL_ORGANIZATION';

/** How a branch was formed: 单独组建, 联合组建, 物业联建. */
export type DemoFormation = 'STANDALONE' | 'JOINT' | 'PROPERTY_JOINT';

/** What an organization was called, and under whom it stood, until it changed. */
export interface FormerOrganizationVersion {
  readonly name: string;
  readonly kind: DemoOrganizationKind;
  readonly parentId: string | null;
  readonly validFrom: Date;
  /** The moment at which the next version begins. */
  readonly validTo: Date;
}

/** A party organization or a unit, as it is on the anchor day. */
export interface OrganizationPlan {
  readonly id: string;
  /** Names it within its place: `committee`, `unit-2`, or a department's key. */
  readonly key: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: DemoOrganizationKind;
  readonly parentId: string | null;
  /** Who directs its daily work beside its parent; mostly nobody. */
  readonly commandedById: string | null;
  /** Of branches alone. */
  readonly formation: DemoFormation | null;
  /** Party members; of committees, branches and groups alone. A committee counts those of its branches. */
  readonly memberCount: number | null;
  readonly validFrom: Date;
  /** Ended versions, oldest first; mostly none. */
  readonly formerVersions: readonly FormerOrganizationVersion[];
}
