import type { Volunteer } from '../volunteer/volunteer.js';

/** Changes of a volunteer's own life with the service. */
export interface VolunteerLifeRepository {
  /** Replaces when somebody has time. Throws `CONFLICT` unless they still have `expectedVersion`. */
  changeAvailability(id: string, slots: readonly string[], expectedVersion: number): Promise<Volunteer>;
  /**
   * Lets somebody go and forgets them: what identifies them is removed, check-ins and memberships of teams end, places in
   * shifts go to whoever waits, hours stay without a name. Throws `CONFLICT` unless they still have `expectedVersion`.
   */
  forget(id: string, expectedVersion: number): Promise<Volunteer>;
}
