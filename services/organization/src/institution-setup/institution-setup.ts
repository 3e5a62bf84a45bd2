/** What a department of a set-up is: 办公室、中心、队伍. */
export enum DepartmentKind {
  OFFICE = 'OFFICE',
  CENTRE = 'CENTRE',
  TEAM = 'TEAM',
}

/** What was brought into step with the level above (四同步). */
export enum SynchronisedAspect {
  FUNCTIONS = 'FUNCTIONS',
  INSTITUTIONS = 'INSTITUTIONS',
  STAFF = 'STAFF',
  MECHANISMS = 'MECHANISMS',
}

/** One department of a set-up. */
export interface SetupDepartment {
  readonly name: string;
  readonly kind: DepartmentKind;
}

/** That one aspect was brought into step. */
export interface Synchronisation {
  readonly aspect: SynchronisedAspect;
  /** `YYYY-MM-DD`; null when the day is not known. */
  readonly on: string | null;
}

/** 机构设置: how the bodies of a street or community are set up over a time. A directory: everybody reads it. */
export interface InstitutionSetup {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly organizationId: string;
  /** The city's name for the pattern, e.g. `4办2中心`. */
  readonly patternCode: string;
  /** How many bodies there were before; null where nobody counted. */
  readonly bodiesBefore: number | null;
  readonly bodiesAfter: number;
  readonly departments: readonly SetupDepartment[];
  readonly synchronisations: readonly Synchronisation[];
  readonly validFrom: Date;
  /** Null while it holds. */
  readonly validTo: Date | null;
}

/** A set-up has at most so many departments, so that they are one plain list. */
export const MOST_DEPARTMENTS = 30;
