import type { OpeningHours } from './opening-hours.js';
import type { VenueFunction } from './venue-function.js';
import type { VenueKind } from './venue-kind.js';
import type { VenueOpenness } from './venue-openness.js';

/** Something that can be had at a venue. */
export interface OfferedService {
  /** Code of the reference data that it comes from, e.g. `SOCIAL_SECURITY.CARD`. */
  readonly code: string;
  readonly name: string;
}

/** What may change about a venue. */
export interface VenueDetails {
  readonly name: string;
  readonly address: string;
  /** Landline or service number of the place; never somebody's mobile. */
  readonly contactPhone: string | null;
  readonly operatedById: string | null;
  /** Whole square metres; null when not measured. */
  readonly totalAreaM2: number | null;
  /** The part of it that residents use; null when not measured. */
  readonly publicAreaM2: number | null;
  readonly openTo: VenueOpenness;
  readonly services: readonly OfferedService[];
  readonly functions: readonly VenueFunction[];
  readonly openingHours: readonly OpeningHours[];
  readonly holidayNote: string | null;
}

/** A public place where a community is served: a centre, a station, a hall. */
export interface Venue extends VenueDetails {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every change of it or of what was mediated in it. */
  readonly version: number;
  readonly kind: VenueKind;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** What a list of venues is limited to. */
export interface VenueFilter {
  readonly divisionCode?: string | null;
  readonly kind?: VenueKind | null;
  /** Part of the name, in any writing. */
  readonly search?: string | null;
  /** Code of a service that is offered. */
  readonly service?: string | null;
}

export const MAX_SERVICES = 30;
