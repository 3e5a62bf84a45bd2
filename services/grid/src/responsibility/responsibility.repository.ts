import type { ChildListReader, DivisionLevel, IdempotentRequest, PageWindow } from '@governance/shared';
import type {
  NewResponsibility,
  Responsibility,
  ResponsibilityFilter,
  ResponsibilityRole,
} from './responsibility.js';

/** What a list under a place is limited to. */
export interface ResponsibilitiesAt {
  readonly role: string | null;
  readonly level: DivisionLevel | null;
}

/** A role and the city that knows it so. */
export interface RoleOfCity extends ResponsibilityRole {
  readonly cityCode: string;
}

/** Every stored responsibility. Lists hold those that last, in order of place and id. */
export interface ResponsibilityRepository {
  findByIds(ids: readonly string[]): Promise<readonly Responsibility[]>;
  findPage(filter: ResponsibilityFilter, window: PageWindow): Promise<readonly Responsibility[]>;
  count(filter: ResponsibilityFilter): Promise<number>;
  readonly ofDivisions: ChildListReader<ResponsibilitiesAt, Responsibility>;
  /** At most 50 a grid. */
  findByGrids(gridIds: readonly string[]): Promise<readonly Responsibility[]>;
  /** At most 20 a road segment. */
  findByRoadSegments(roadSegmentIds: readonly string[]): Promise<readonly Responsibility[]>;
  /** Roles of cities: their own over the national ones, in order of code, at most 100 a city. */
  findRoles(cityCodes: readonly string[]): Promise<readonly RoleOfCity[]>;
  /**
   * Stores one, once for each request key. Throws `ALREADY_EXISTS` where somebody has the role for the object, and
   * `INVALID_INPUT` for a grid that has 50 or a road segment that has 20, or that does not stand in the place.
   */
  add(
    responsibility: NewResponsibility,
    role: ResponsibilityRole,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<Responsibility>;
  /** Throws `CONFLICT`, `ACTION_NOT_AVAILABLE` for one that ended, or `PERIOD_INVALID`. */
  end(id: string, until: Date, expectedVersion: number): Promise<Responsibility>;
}
