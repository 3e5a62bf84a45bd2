import type { CoverageMode } from './coverage-mode.js';
import type { EmployeesBand } from './employees-band.js';
import type { NewSectorKind } from './new-sector-kind.js';

/** An enterprise, social organization, building or the like outside the state sector, and how it is covered. */
export interface NewSectorEntity {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every change of the entity or of its coverage. */
  readonly version: number;
  readonly kind: NewSectorKind;
  readonly name: string;
  /** Unified social credit code; null where there is none or nobody told. */
  readonly uscc: string | null;
  /** The organization that it is, where it stands among them too. */
  readonly organizationId: string | null;
  readonly employees: EmployeesBand | null;
  /** Full party members who work there, as reported last; never a roster. Null where nobody reported. */
  readonly partyMembers: number | null;
  readonly validFrom: Date;
  /** When it was closed; null while it stands. */
  readonly validTo: Date | null;
  /** How it is covered now; of a closed one, how it was at the end. */
  readonly coverageMode: CoverageMode;
  readonly coveringOrganizationId: string | null;
  readonly coveredSince: Date;
}

/** How an entity was covered over a time. */
export interface CoveragePeriod {
  readonly entityId: string;
  readonly mode: CoverageMode;
  readonly coveringOrganizationId: string | null;
  readonly since: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
}

/** What a list of entities is limited to. */
export interface NewSectorFilter {
  readonly divisionCode?: string | null;
  readonly kind?: NewSectorKind | null;
  readonly coverage?: CoverageMode | null;
  /** Part of the name, in any writing. Names that a viewer sees masked are not searched for them. */
  readonly search?: string | null;
}

/** An entity has at most so many times of coverage. */
export const MOST_COVERAGE_PERIODS = 50;
