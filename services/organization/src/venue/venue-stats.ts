import { type Figures, type Rate, rate, type WantedFigures } from '@governance/shared';
import { VenueKind } from './venue-kind.js';

/** The figures that venues make up, as they are counted. */
export const VENUE_FIGURES: WantedFigures = {
  flows: ['mediation'],
  stocks: [
    'venue',
    'venue.centre_measured',
    'venue.centre_reaching',
    'venue.centre_total_area',
    'venue.centre_public_area',
  ],
  byDimension: ['venue'],
};

/** How many venues of one kind there are. */
interface VenuesOfKind {
  readonly kind: VenueKind;
  readonly count: number;
}

/** What the venues of a place come to. */
export interface VenueStats {
  readonly venues: number;
  readonly byKind: readonly VenuesOfKind[];
  readonly publicArea: Rate;
  readonly centresReaching: Rate;
  readonly mediations: number;
  readonly asOf: Date;
}

/** The figures of a place in the words of the domain. Centres whose areas nobody measured are left out of both rates. */
export function venueStatsOf(figures: Figures): VenueStats {
  const measured = figures.of('venue.centre_measured');
  const excluded = figures.ofParts('venue', [VenueKind.PARTY_SERVICE_CENTRE]) - measured;
  return {
    venues: figures.of('venue'),
    byKind: Object.values(VenueKind)
      .map((kind) => ({ kind, count: figures.ofParts('venue', [kind]) }))
      .filter(({ count }) => count > 0),
    publicArea: rate({
      numerator: figures.of('venue.centre_public_area'),
      denominator: figures.of('venue.centre_total_area'),
      excluded,
      metric: 'org.venue.public_area_share',
    }),
    centresReaching: rate({
      numerator: figures.of('venue.centre_reaching'),
      denominator: measured,
      excluded,
      metric: 'org.venue.centres_reaching_share',
    }),
    mediations: figures.of('mediation'),
    asOf: figures.asOf,
  };
}
