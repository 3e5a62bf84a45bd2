import type { ChildListReader, DomainError, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { CheckIn, CheckInFilter, NewCheckIn } from './check-in.js';

/** A unit and a community where it is checked in. */
export interface ReceivedUnit {
  readonly organizationId: string;
  readonly divisionCode: string;
}

/** Every stored check-in that a viewer may see. Lists come with the latest first. */
export interface CheckInRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly CheckIn[]>;
  findPage(filter: CheckInFilter, window: PageWindow, viewer: Viewer): Promise<readonly CheckIn[]>;
  count(filter: CheckInFilter, viewer: Viewer): Promise<number>;
  /** Under organizations: their own and those of their members. */
  ofOrganizations(viewer: Viewer): ChildListReader<CheckInFilter, CheckIn>;
  /** Under volunteers: their own. */
  ofVolunteers(viewer: Viewer): ChildListReader<CheckInFilter, CheckIn>;
  /** Where units are checked in now, whoever asks; members are not among them. */
  findReceivers(organizationIds: readonly string[]): Promise<readonly ReceivedUnit[]>;
  /**
   * Makes check-ins of one city, once for each request key; each is stored or refused by itself, in the order given.
   * A repetition answers how the check-ins stand. Refuses with `DIVISION_UNKNOWN`, and with `ALREADY_EXISTS` whoever is
   * checked in to the same community.
   */
  add(
    checkIns: readonly NewCheckIn[],
    request: IdempotentRequest,
  ): Promise<readonly (CheckIn | DomainError)[]>;
  /** Ends one. Throws `CONFLICT` unless it still has `expectedVersion`, `ACTION_NOT_AVAILABLE` when it has ended. */
  end(id: string, expectedVersion: number): Promise<CheckIn>;
}
