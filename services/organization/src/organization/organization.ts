import type { BranchFormation } from './branch-formation.js';
import type { OrganizationKind } from './organization-kind.js';
import type { SearchMode } from './search-mode.js';

/** A party organization or a unit, as one version of it says. */
export interface Organization {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Of branches alone. */
  readonly formation: BranchFormation | null;
  /** Its place in the city's own ladder, as a code; cities have ladders of different height. */
  readonly level: string | null;
  readonly parentId: string | null;
  /** Who directs its daily work beside its parent, e.g. the street that a station of the district works for. */
  readonly commandedById: string | null;
  /** Of branches alone: the grid that it looks after. */
  readonly gridId: string | null;
  /** Party members, as reported last; never a roster. Null for units and where nobody reported. */
  readonly memberCount: number | null;
}

/** An organization with the instant that it was asked for; none is now. Nested fields read at the same instant. */
export interface OrganizationAsOf extends Organization {
  readonly asOf?: Date | null;
}

/** What a list of organizations is limited to. */
export interface OrganizationFilter {
  readonly divisionCode?: string | null;
  readonly kind?: OrganizationKind | null;
  /** Part of the name, in any writing. */
  readonly search?: string | null;
  readonly searchMode?: SearchMode | null;
  readonly parentId?: string | null;
  /** As it is stored. */
  readonly uscc?: string | null;
}

/** At most so many organizations stand above one; a new one deeper down is refused. */
export const MAX_PATH = 10;
