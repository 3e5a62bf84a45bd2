import {
  cityOfId,
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertMediations, type MonthOfMediations } from './mediation-count.js';
import { assertSoundDetails, assertValidVenue, type NewVenue } from './new-venue.js';
import { assertOperatorStands, assertVenueFits } from './venue-fit.js';
import { VENUE_ORDER } from './venue-order.js';
import { assertMayManageVenues } from './venue.policy.js';
import type { VenueRepository } from './venue.repository.js';
import type { Venue, VenueDetails, VenueFilter } from './venue.js';

/** Which venue a change is of, and the version that it is based on. */
export interface VenueChange {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What can be done with venues. */
export class VenueService {
  constructor(private readonly venues: VenueRepository) {}

  /** A page of current venues. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: VenueFilter, request: PageRequest): Promise<Page<Venue>> {
    return readPage({ rows: this.venues, order: VENUE_ORDER }, withSoundPlace(filter), request);
  }

  /** Registers a venue. A repetition with the same key answers the venue that the first one made. */
  async register(input: NewVenue, idempotencyKey: string, viewer: Viewer): Promise<Venue> {
    const venue: NewVenue = {
      ...input,
      ...trimmed(input),
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
    };
    assertMayManageVenues(viewer, venue.divisionCode);
    assertValidVenue(venue, new Date());
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { registerVenue: venue } };
    return this.venues.add(venue, request, (around) => assertVenueFits(venue, around));
  }

  /** Changes what is given about a venue and leaves the rest. */
  async update(
    { id, expectedVersion }: VenueChange,
    given: Partial<VenueDetails>,
    viewer: Viewer,
  ): Promise<Venue> {
    await this.manageable(id, viewer);
    return this.venues.update(id, expectedVersion, async (venue, around) => {
      const details = trimmed({ ...venue, ...given });
      assertSoundDetails(details);
      // Who operates it already may have ended since; only a new one has to stand.
      if (details.operatedById !== venue.operatedById)
        await assertOperatorStands(details, cityOfId(id), around);
      return details;
    });
  }

  /** Closes a venue, now or at an instant since it opened. */
  async close({ id, expectedVersion }: VenueChange, closedAt: Date | null, viewer: Viewer): Promise<Venue> {
    const { validFrom } = await this.manageable(id, viewer);
    const now = new Date();
    const at = closedAt ?? now;
    if (at <= validFrom || at > now)
      throw new DomainError('INVALID_INPUT', '关闭时间应晚于启用时间且不晚于现在', { field: 'closedAt' });
    return this.venues.close(id, at, expectedVersion);
  }

  /** Records how many disputes were mediated in a month, by kind. */
  async recordMediations(
    { id, expectedVersion }: VenueChange,
    month: MonthOfMediations,
    viewer: Viewer,
  ): Promise<Venue> {
    await this.manageable(id, viewer);
    assertMediations(month, new Date());
    return this.venues.recordMediations(id, month, expectedVersion);
  }

  private async manageable(id: string, viewer: Viewer): Promise<Venue> {
    const [venue] = isEntityId(id) ? await this.venues.findByIds([id]) : [];
    if (!venue) throw new NotFoundError('场所');
    assertMayManageVenues(viewer, venue.divisionCode);
    return venue;
  }
}

const trimmed = (details: VenueDetails): VenueDetails => ({
  name: details.name.trim(),
  address: details.address.trim(),
  contactPhone: details.contactPhone?.normalize('NFKC').trim() ?? null,
  operatedById: details.operatedById,
  totalAreaM2: details.totalAreaM2,
  publicAreaM2: details.publicAreaM2,
  openTo: details.openTo,
  services: details.services.map(({ code, name }) => ({ code: code.trim(), name: name.trim() })),
  functions: details.functions,
  openingHours: details.openingHours.map(({ from, to, opens, closes }) => ({ from, to, opens, closes })),
  holidayNote: details.holidayNote?.trim() ?? null,
});
