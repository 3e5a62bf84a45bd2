import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  LoadersBy,
  type SubgraphRequest,
  loadByKey,
  loadListBy,
} from '@governance/shared';
import { BURDEN_FIGURES } from '../burden/burden.js';
import { REGISTER_ENTRY_ORDER, REPEATED_DEMAND_ORDER } from '../register-entry/register-entry-order.js';
import type { EntriesOfKind, RegisterEntryRepository } from '../register-entry/register-entry.repository.js';
import type { RegisterKindRepository } from '../register-kind/register-kind.repository.js';
import { VENUE_ORDER } from '../venue/venue-order.js';
import { VENUE_FIGURES } from '../venue/venue-stats.js';
import type { VenueRepository } from '../venue/venue.repository.js';

/** Where venues, the register and the burden meter are stored. */
export interface RegisterRepositories {
  readonly venues: VenueRepository;
  readonly registerKinds: RegisterKindRepository;
  readonly registerEntries: RegisterEntryRepository;
  readonly figures: FigureReader;
}

/** Loaders of venues, the register and the burden meter. One set per request. */
export const registerLoaders = (
  { venues, registerKinds, registerEntries, figures }: RegisterRepositories,
  { viewer }: SubgraphRequest,
) => ({
  venue: loadByKey(
    (ids) => venues.findByIds(ids),
    ({ id }) => id,
  ),
  venuesOfDivision: new ChildPages(venues.ofDivisions, VENUE_ORDER),
  venuesOfOrganization: new ChildPages(venues.ofOrganizations, VENUE_ORDER),
  mediationsOfVenue: new LoadersBy((year: number) =>
    loadListBy(
      (ids) => venues.findMediations(ids, year),
      ({ venueId }) => venueId,
    ),
  ),
  venueFigures: new FigureLoader(figures, VENUE_FIGURES),
  registerKind: loadByKey(
    (codes) => registerKinds.findByCodes(codes),
    ({ code }) => code,
  ),
  registerEntry: loadByKey(
    (ids) => registerEntries.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  entriesOfDivision: new ChildPages(registerEntries.ofDivisions(viewer), REGISTER_ENTRY_ORDER),
  entriesOfOrganization: new ChildPages(registerEntries.ofOrganizations(viewer), REGISTER_ENTRY_ORDER),
  repeatedDemandsOfDivision: new ChildPages(
    registerEntries.repeatedOfDivisions(viewer),
    REPEATED_DEMAND_ORDER,
  ),
  registerSummaryOfDivision: new LoadersBy((of: EntriesOfKind & { readonly kind: string }) =>
    loadByKey(
      (codes) => registerEntries.summarize(codes, of, viewer),
      ({ divisionCode }) => divisionCode,
    ),
  ),
  burdenFigures: new FigureLoader(figures, BURDEN_FIGURES),
});
