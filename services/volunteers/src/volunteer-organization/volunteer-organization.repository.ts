import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { VolunteerTeam } from '../volunteer-team/volunteer-team.js';
import type {
  NewVolunteerOrganization,
  VolunteerOrganization,
  VolunteerOrganizationFilter,
  VolunteerOrganizationSize,
} from './volunteer-organization.js';

/** Every stored organization of volunteers. Lists come in order of place and id. */
export interface VolunteerOrganizationRepository {
  /** Dissolved ones too. */
  findByIds(ids: readonly string[]): Promise<readonly VolunteerOrganization[]>;
  findPage(
    filter: VolunteerOrganizationFilter,
    window: PageWindow,
  ): Promise<readonly VolunteerOrganization[]>;
  count(filter: VolunteerOrganizationFilter): Promise<number>;
  /** Those of divisions and of the divisions below them. */
  readonly ofDivisions: ChildListReader<Pick<VolunteerOrganizationFilter, 'category'>, VolunteerOrganization>;
  /** Teams that belong to them and exist now. */
  readonly teams: ChildListReader<null, VolunteerTeam>;
  /** How many volunteers belong to their teams now; absent for none. */
  sizes(ids: readonly string[]): Promise<readonly VolunteerOrganizationSize[]>;
  /**
   * Registers one, once for each request key. Throws `DIVISION_UNKNOWN`, and `ALREADY_EXISTS` for a credit code under
   * which another one is registered in the city.
   */
  add(
    organization: NewVolunteerOrganization,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<VolunteerOrganization>;
  /** Gives it another name. Throws `CONFLICT`, and `ACTION_NOT_AVAILABLE` when it is dissolved; so do those below. */
  rename(id: string, name: string, expectedVersion: number): Promise<VolunteerOrganization>;
  /** Ends it; its teams go on without it. */
  dissolve(id: string, expectedVersion: number): Promise<VolunteerOrganization>;
  /** Lets a team belong to it, or to none. Throws `CONFLICT` unless the team still has `expectedVersion`. */
  affiliate(teamId: string, id: string | null, expectedVersion: number): Promise<VolunteerTeam>;
}
