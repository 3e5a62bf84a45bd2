import { buildSubgraph, type Subgraph } from '@governance/shared';
import { entities } from './federation/entities.js';
import { GridReference } from './federation/references.js';
import { DivisionJointBodiesResolver } from './joint-body/graphql/division-joint-bodies.resolver.js';
import { JointBodyResolver } from './joint-body/graphql/joint-body.resolver.js';
import { JointMemberResolver } from './joint-body/graphql/joint-member.resolver.js';
import type { JointBodyService } from './joint-body/joint-body.service.js';
import { LevelSchemeResolver } from './level-scheme/graphql/level-scheme.resolver.js';
import type { LevelSchemeService } from './level-scheme/level-scheme.service.js';
import { LineageResolver, SuccessionFieldsResolver } from './lineage/graphql/lineage.resolver.js';
import { OrganizationLineageResolver } from './lineage/graphql/organization-lineage.resolver.js';
import { MetricDefinitionsResolver } from './metric-definition/graphql/metric-definitions.resolver.js';
import { DivisionOrganizationsResolver } from './organization/graphql/division-organizations.resolver.js';
import { GridBranchResolver } from './organization/graphql/grid-branch.resolver.js';
import { OrganizationCommandResolver } from './organization/graphql/organization-command.resolver.js';
import { OrganizationFieldsResolver } from './organization/graphql/organization-fields.resolver.js';
import { OrganizationResolver } from './organization/graphql/organization.resolver.js';
import type { OrganizationService } from './organization/organization.service.js';
import { DivisionOrganizationStatsResolver } from './organization-stats/graphql/division-organization-stats.resolver.js';
import { DivisionReportedFiguresResolver } from './reported-figure/graphql/division-reported-figures.resolver.js';
import { ReportedFigureResolver } from './reported-figure/graphql/reported-figure.resolver.js';
import { RestructuringResolver } from './restructuring/graphql/restructuring.resolver.js';
import { SuccessionResolver } from './restructuring/graphql/succession.resolver.js';
import type { RestructuringService } from './restructuring/restructuring.service.js';
import { ReportedFiguresResolver } from './reported-figure/graphql/reported-figures.resolver.js';
import type { ReportedFigureService } from './reported-figure/reported-figure.service.js';

/** What the resolvers call. */
export interface OrganizationServices {
  readonly organizations: OrganizationService;
  readonly jointBodies: JointBodyService;
  readonly restructuring: RestructuringService;
  readonly levelSchemes: LevelSchemeService;
  readonly reportedFigures: ReportedFigureService;
}

/** The organization subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema({
  organizations,
  jointBodies,
  restructuring,
  levelSchemes,
  reportedFigures,
}: OrganizationServices): Subgraph {
  return buildSubgraph({
    resolvers: [
      new OrganizationResolver(organizations),
      new OrganizationFieldsResolver(),
      new OrganizationCommandResolver(),
      new OrganizationLineageResolver(),
      new LineageResolver(),
      new SuccessionFieldsResolver(),
      new RestructuringResolver(restructuring),
      new SuccessionResolver(restructuring),
      new LevelSchemeResolver(levelSchemes),
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
    ],
    entities,
    // Nothing here points to a grid; we only add to it.
    orphanedTypes: [GridReference],
  });
}
