import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { NewVolunteer, Volunteer, VolunteerFilter } from './volunteer.js';

/** A registration to be stored: what was told, who told it and under which key. */
export interface Registration {
  readonly volunteer: NewVolunteer;
  /** Whom they are at the issuer of tokens; null when somebody else registers them. */
  readonly subject: string | null;
  readonly registrar: Viewer;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored volunteer that a viewer may see. Lists come in order of place and id. */
export interface VolunteerRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Volunteer[]>;
  /** A person's own registration in a city. */
  findOwn(cityCode: string, subject: string): Promise<Volunteer | null>;
  findPage(filter: VolunteerFilter, window: PageWindow, viewer: Viewer): Promise<readonly Volunteer[]>;
  count(filter: VolunteerFilter, viewer: Viewer): Promise<number>;
  /** Under organizations: those who are at home there. */
  ofOrganizations(viewer: Viewer): ChildListReader<null, Volunteer>;
  /**
   * Stores a registration with what identifies the person, once for each request key. Throws `DIVISION_UNKNOWN`,
   * and `ALREADY_EXISTS` for a person who is registered in this city.
   */
  add(registration: Registration): Promise<Volunteer>;
  /** Replaces the skills. Throws `CONFLICT` unless the volunteer still has `expectedVersion`. */
  changeSkills(id: string, skills: readonly string[], expectedVersion: number): Promise<Volunteer>;
}
