import { buildSubgraph, type Subgraph } from '@governance/shared';
import type { CoBuildingServices } from './co-building/co-building-services.js';
import { coBuildingResolvers } from './co-building/graphql/co-building-resolvers.js';
import { entities } from './federation/entities.js';
import { GridReference } from './federation/references.js';
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
import { DivisionOrganizationStatsResolver } from './organization-stats/graphql/division-organization-stats.resolver.js';
import { DivisionReportedFiguresResolver } from './reported-figure/graphql/division-reported-figures.resolver.js';
import { ReportedFigureResolver } from './reported-figure/graphql/reported-figure.resolver.js';
import { ReportedFiguresResolver } from './reported-figure/graphql/reported-figures.resolver.js';
import type { ReportedFigureService } from './reported-figure/reported-figure.service.js';

/** What the resolvers call. */
export interface OrganizationServices extends CoBuildingServices {
  readonly organizations: OrganizationService;
  readonly jointBodies: JointBodyService;
  readonly reportedFigures: ReportedFigureService;
}

/** The organization subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema(services: OrganizationServices): Subgraph {
  const { organizations, jointBodies, reportedFigures } = services;
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
      ...coBuildingResolvers(services),
    ],
    entities,
    // Nothing here points to a grid; we only add to it.
    orphanedTypes: [GridReference],
  });
}
