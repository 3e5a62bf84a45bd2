import { buildSubgraph, type Subgraph } from '@governance/shared';
import { entities } from './federation/entities.js';
import { GridReference } from './federation/references.js';
import { InstitutionSetupResolver } from './institution-setup/graphql/institution-setup.resolver.js';
import { OrganizationInstitutionSetupsResolver } from './institution-setup/graphql/organization-institution-setups.resolver.js';
import type { InstitutionSetupService } from './institution-setup/institution-setup.service.js';
import { DivisionJointBodiesResolver } from './joint-body/graphql/division-joint-bodies.resolver.js';
import { JointBodyResolver } from './joint-body/graphql/joint-body.resolver.js';
import { JointMemberResolver } from './joint-body/graphql/joint-member.resolver.js';
import type { JointBodyService } from './joint-body/joint-body.service.js';
import { MetricDefinitionsResolver } from './metric-definition/graphql/metric-definitions.resolver.js';
import { DivisionOrganizationsResolver } from './organization/graphql/division-organizations.resolver.js';
import { GridBranchResolver } from './organization/graphql/grid-branch.resolver.js';
import { OrganizationFieldsResolver } from './organization/graphql/organization-fields.resolver.js';
import { OrganizationResolver } from './organization/graphql/organization.resolver.js';
import type { OrganizationService } from './organization/organization.service.js';
import { OrganizationProfileResolver } from './organization-profile/graphql/organization-profile.resolver.js';
import type { OrganizationProfileService } from './organization-profile/organization-profile.service.js';
import { OrganizationQuartersResolver } from './quarter-link/graphql/organization-quarters.resolver.js';
import { QuarterLinkResolver } from './quarter-link/graphql/quarter-link.resolver.js';
import { QuarterOrganizationsResolver } from './quarter-link/graphql/quarter-organizations.resolver.js';
import type { QuarterLinkService } from './quarter-link/quarter-link.service.js';
import { DivisionOrganizationStatsResolver } from './organization-stats/graphql/division-organization-stats.resolver.js';
import { DivisionReportedFiguresResolver } from './reported-figure/graphql/division-reported-figures.resolver.js';
import { ReportedFigureResolver } from './reported-figure/graphql/reported-figure.resolver.js';
import { ReportedFiguresResolver } from './reported-figure/graphql/reported-figures.resolver.js';
import type { ReportedFigureService } from './reported-figure/reported-figure.service.js';
import { OrganizationStaffAggregatesResolver } from './staff-aggregate/graphql/organization-staff-aggregates.resolver.js';
import { StaffAggregateResolver } from './staff-aggregate/graphql/staff-aggregate.resolver.js';
import type { StaffAggregateService } from './staff-aggregate/staff-aggregate.service.js';
import {
  JointBodyKindTermResolver,
  OrganizationKindTermResolver,
} from './term/graphql/kind-term.resolver.js';
import { TermResolver } from './term/graphql/term.resolver.js';
import type { TermService } from './term/term.service.js';

/** What the resolvers call. */
export interface OrganizationServices {
  readonly organizations: OrganizationService;
  readonly jointBodies: JointBodyService;
  readonly profiles: OrganizationProfileService;
  readonly quarterLinks: QuarterLinkService;
  readonly setups: InstitutionSetupService;
  readonly staff: StaffAggregateService;
  readonly terms: TermService;
  readonly reportedFigures: ReportedFigureService;
}

/** The organization subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema(services: OrganizationServices): Subgraph {
  const { organizations, jointBodies, reportedFigures, profiles } = services;
  const { quarterLinks, setups, staff, terms } = services;
  return buildSubgraph({
    resolvers: [
      new OrganizationResolver(organizations),
      new OrganizationFieldsResolver(),
      new DivisionOrganizationsResolver(),
      new GridBranchResolver(),
      new JointBodyResolver(jointBodies),
      new JointMemberResolver(),
      new DivisionJointBodiesResolver(),
      new ReportedFigureResolver(),
      new ReportedFiguresResolver(reportedFigures),
      new DivisionReportedFiguresResolver(),
      new DivisionOrganizationStatsResolver(),
      new MetricDefinitionsResolver(),
      new OrganizationProfileResolver(profiles),
      new QuarterLinkResolver(quarterLinks),
      new QuarterOrganizationsResolver(),
      new OrganizationQuartersResolver(),
      new InstitutionSetupResolver(setups),
      new OrganizationInstitutionSetupsResolver(),
      new StaffAggregateResolver(staff),
      new OrganizationStaffAggregatesResolver(),
      new TermResolver(terms),
      new OrganizationKindTermResolver(),
      new JointBodyKindTermResolver(),
    ],
    entities,
    // Nothing here points to a grid; we only add to it.
    orphanedTypes: [GridReference],
  });
}
