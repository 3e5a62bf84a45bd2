import { InstitutionSetupResolver } from '../../institution-setup/graphql/institution-setup.resolver.js';
import { OrganizationInstitutionSetupsResolver } from '../../institution-setup/graphql/organization-institution-setups.resolver.js';
import type { InstitutionSetupService } from '../../institution-setup/institution-setup.service.js';
import { OrganizationProfileResolver } from '../../organization-profile/graphql/organization-profile.resolver.js';
import type { OrganizationProfileService } from '../../organization-profile/organization-profile.service.js';
import { OrganizationQuartersResolver } from '../../quarter-link/graphql/organization-quarters.resolver.js';
import { QuarterLinkResolver } from '../../quarter-link/graphql/quarter-link.resolver.js';
import { QuarterOrganizationsResolver } from '../../quarter-link/graphql/quarter-organizations.resolver.js';
import type { QuarterLinkService } from '../../quarter-link/quarter-link.service.js';
import { OrganizationStaffAggregatesResolver } from '../../staff-aggregate/graphql/organization-staff-aggregates.resolver.js';
import { StaffAggregateResolver } from '../../staff-aggregate/graphql/staff-aggregate.resolver.js';
import type { StaffAggregateService } from '../../staff-aggregate/staff-aggregate.service.js';
import {
  JointBodyKindTermResolver,
  OrganizationKindTermResolver,
} from '../../term/graphql/kind-term.resolver.js';
import { TermResolver } from '../../term/graphql/term.resolver.js';
import type { TermService } from '../../term/term.service.js';

/** What the resolvers of what organizations are: profiles, quarters, set-ups, staff and words call. */
export interface UnitsServices {
  readonly profiles: OrganizationProfileService;
  readonly quarterLinks: QuarterLinkService;
  readonly setups: InstitutionSetupService;
  readonly staff: StaffAggregateService;
  readonly terms: TermService;
}

/** Everything that answers for what organizations are: profiles, quarters, set-ups, staff and words. */
export const unitsResolvers = (services: UnitsServices): readonly object[] => [
  new OrganizationProfileResolver(services.profiles),
  new QuarterLinkResolver(services.quarterLinks),
  new QuarterOrganizationsResolver(),
  new OrganizationQuartersResolver(),
  new InstitutionSetupResolver(services.setups),
  new OrganizationInstitutionSetupsResolver(),
  new StaffAggregateResolver(services.staff),
  new OrganizationStaffAggregatesResolver(),
  new TermResolver(services.terms),
  new OrganizationKindTermResolver(),
  new JointBodyKindTermResolver(),
];
