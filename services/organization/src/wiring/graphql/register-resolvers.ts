import { BurdenResolver } from '../../burden/graphql/burden.resolver.js';
import { DivisionBurdenResolver } from '../../burden/graphql/division-burden.resolver.js';
import { DivisionRegisterResolver } from '../../register-entry/graphql/division-register.resolver.js';
import { OrganizationRegisterResolver } from '../../register-entry/graphql/organization-register.resolver.js';
import { RegisterDecisionResolver } from '../../register-entry/graphql/register-decision.resolver.js';
import { RegisterEntryFieldsResolver } from '../../register-entry/graphql/register-entry-fields.resolver.js';
import { RegisterEntryResolver } from '../../register-entry/graphql/register-entry.resolver.js';
import { RegisterSummaryResolver } from '../../register-entry/graphql/register-summary.resolver.js';
import type { RegisterEntryService } from '../../register-entry/register-entry.service.js';
import { RegisterKindResolver } from '../../register-kind/graphql/register-kind.resolver.js';
import type { RegisterKindRepository } from '../../register-kind/register-kind.repository.js';
import { DivisionVenueStatsResolver } from '../../venue/graphql/division-venue-stats.resolver.js';
import { DivisionVenuesResolver } from '../../venue/graphql/division-venues.resolver.js';
import { OrganizationVenuesResolver } from '../../venue/graphql/organization-venues.resolver.js';
import { VenueFieldsResolver } from '../../venue/graphql/venue-fields.resolver.js';
import { VenueResolver } from '../../venue/graphql/venue.resolver.js';
import type { VenueService } from '../../venue/venue.service.js';

/** What the resolvers of venues, the register and the burden meter call. */
export interface RegisterServices {
  readonly venues: VenueService;
  readonly registerKinds: RegisterKindRepository;
  readonly registerEntries: RegisterEntryService;
}

/** Everything that answers for venues, the register and the burden meter. */
export const registerResolvers = (services: RegisterServices): readonly object[] => [
  new VenueResolver(services.venues),
  new VenueFieldsResolver(),
  new DivisionVenuesResolver(),
  new DivisionVenueStatsResolver(),
  new OrganizationVenuesResolver(),
  new RegisterKindResolver(services.registerKinds),
  new RegisterEntryResolver(services.registerEntries),
  new RegisterEntryFieldsResolver(),
  new RegisterDecisionResolver(),
  new RegisterSummaryResolver(),
  new DivisionRegisterResolver(),
  new OrganizationRegisterResolver(),
  new DivisionBurdenResolver(),
  new BurdenResolver(),
];
