import { LevelSchemeResolver } from '../../level-scheme/graphql/level-scheme.resolver.js';
import type { LevelSchemeService } from '../../level-scheme/level-scheme.service.js';
import { LineageResolver, SuccessionFieldsResolver } from '../../lineage/graphql/lineage.resolver.js';
import { OrganizationLineageResolver } from '../../lineage/graphql/organization-lineage.resolver.js';
import { MetricDefinitionsResolver } from '../../metric-definition/graphql/metric-definitions.resolver.js';
import { DivisionOrganizationStatsResolver } from '../../organization-stats/graphql/division-organization-stats.resolver.js';
import { DivisionOrganizationsResolver } from '../../organization/graphql/division-organizations.resolver.js';
import { GridBranchResolver } from '../../organization/graphql/grid-branch.resolver.js';
import { OrganizationCommandResolver } from '../../organization/graphql/organization-command.resolver.js';
import { OrganizationFieldsResolver } from '../../organization/graphql/organization-fields.resolver.js';
import { OrganizationResolver } from '../../organization/graphql/organization.resolver.js';
import type { OrganizationService } from '../../organization/organization.service.js';
import { DivisionReportedFiguresResolver } from '../../reported-figure/graphql/division-reported-figures.resolver.js';
import { ReportedFigureResolver } from '../../reported-figure/graphql/reported-figure.resolver.js';
import { ReportedFiguresResolver } from '../../reported-figure/graphql/reported-figures.resolver.js';
import type { ReportedFigureService } from '../../reported-figure/reported-figure.service.js';
import { RestructuringResolver } from '../../restructuring/graphql/restructuring.resolver.js';
import { SuccessionResolver } from '../../restructuring/graphql/succession.resolver.js';
import type { RestructuringService } from '../../restructuring/restructuring.service.js';

/** What the resolvers of the tree of organizations, its history and what accounts say of it call. */
export interface TreeServices {
  readonly organizations: OrganizationService;
  readonly levelSchemes: LevelSchemeService;
  readonly reportedFigures: ReportedFigureService;
  readonly restructuring: RestructuringService;
}

/** Everything that answers for the tree of organizations, its history and what accounts say of it. */
export const treeResolvers = (services: TreeServices): readonly object[] => [
  new OrganizationResolver(services.organizations),
  new OrganizationFieldsResolver(),
  new DivisionOrganizationsResolver(),
  new GridBranchResolver(),
  new ReportedFigureResolver(),
  new ReportedFiguresResolver(services.reportedFigures),
  new DivisionReportedFiguresResolver(),
  new DivisionOrganizationStatsResolver(),
  new MetricDefinitionsResolver(),
  new OrganizationCommandResolver(),
  new OrganizationLineageResolver(),
  new LineageResolver(),
  new SuccessionFieldsResolver(),
  new RestructuringResolver(services.restructuring),
  new SuccessionResolver(services.restructuring),
  new LevelSchemeResolver(services.levelSchemes),
];
