import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { CheckAround, Surroundings } from '../organization/surroundings.js';
import type { MediationCount, MonthOfMediations } from './mediation-count.js';
import type { NewVenue } from './new-venue.js';
import type { VenueKind } from './venue-kind.js';
import type { Venue, VenueDetails, VenueFilter } from './venue.js';

/** Makes a venue's new details; may refuse. */
export type ReviseVenue = (venue: Venue, around: Surroundings) => Promise<VenueDetails>;

/** Every stored venue. Lists come in order of place and id. */
export interface VenueRepository {
  /** Closed ones too. */
  findByIds(ids: readonly string[]): Promise<readonly Venue[]>;
  findPage(filter: VenueFilter, window: PageWindow): Promise<readonly Venue[]>;
  count(filter: VenueFilter): Promise<number>;
  /** Current venues of divisions and of those below them. */
  readonly ofDivisions: ChildListReader<{ readonly kind: VenueKind | null }, Venue>;
  /** Current venues that organizations operate. */
  readonly ofOrganizations: ChildListReader<object, Venue>;
  /** What was mediated at venues in a year, by month and kind. */
  findMediations(venueIds: readonly string[], year: number): Promise<readonly MediationCount[]>;
  /** Stores a venue, once for each request key. `check` runs in the same transaction and may refuse. */
  add(venue: NewVenue, request: Omit<IdempotentRequest, 'cityCode'>, check: CheckAround): Promise<Venue>;
  /**
   * Gives a venue other details, which `revise` makes from those it has, in the same transaction. Throws `CONFLICT`
   * unless it still has `expectedVersion`, and `ACTION_NOT_AVAILABLE` when it is closed; so do the others below.
   */
  update(id: string, expectedVersion: number, revise: ReviseVenue): Promise<Venue>;
  close(id: string, at: Date, expectedVersion: number): Promise<Venue>;
  /** Puts the counts of a month in place of what stood there for the same kinds. */
  recordMediations(id: string, month: MonthOfMediations, expectedVersion: number): Promise<Venue>;
}
