import { buildSubgraph, type Subgraph } from '@governance/shared';
import { entities } from './federation/entities.js';
import { GridReference } from './federation/references.js';
import { DivisionJointBodiesResolver } from './joint-body/graphql/division-joint-bodies.resolver.js';
import { JointBodyResolver } from './joint-body/graphql/joint-body.resolver.js';
import { JointMemberResolver } from './joint-body/graphql/joint-member.resolver.js';
import type { JointBodyService } from './joint-body/joint-body.service.js';
import { MetricDefinitionsResolver } from './metric-definition/graphql/metric-definitions.resolver.js';
import { DutyAdmissionMutationsResolver } from './duty-admission/graphql/duty-admission-mutations.resolver.js';
import { DutyAdmissionResolver } from './duty-admission/graphql/duty-admission.resolver.js';
import type { DutyAdmissionService } from './duty-admission/duty-admission.service.js';
import type { DutyItemService } from './duty-item/duty-item.service.js';
import {
  DivisionDutiesResolver,
  OrganizationDutiesResolver,
} from './duty-item/graphql/duties-of-others.resolver.js';
import { DutyItemResolver } from './duty-item/graphql/duty-item.resolver.js';
import {
  DivisionInstructorsResolver,
  InstructorsResolver,
  OrganizationInstructorsResolver,
} from './instructor-count/graphql/instructors.resolver.js';
import type { InstructorCountService } from './instructor-count/instructor-count.service.js';
import { DivisionNewSectorResolver } from './new-sector-entity/graphql/division-new-sector.resolver.js';
import { NewSectorEntityResolver } from './new-sector-entity/graphql/new-sector-entity.resolver.js';
import {
  NewSectorCoverageResolver,
  NewSectorFieldsResolver,
} from './new-sector-entity/graphql/new-sector-fields.resolver.js';
import { NewSectorMutationsResolver } from './new-sector-entity/graphql/new-sector-mutations.resolver.js';
import type { NewSectorService } from './new-sector-entity/new-sector-entity.service.js';
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
export interface OrganizationServices {
  readonly organizations: OrganizationService;
  readonly jointBodies: JointBodyService;
  readonly newSector: NewSectorService;
  readonly instructors: InstructorCountService;
  readonly duties: DutyItemService;
  readonly dutyAdmissions: DutyAdmissionService;
  readonly reportedFigures: ReportedFigureService;
}

/** The organization subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema({
  organizations,
  jointBodies,
  reportedFigures,
  ...services
}: OrganizationServices): Subgraph {
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
      new NewSectorEntityResolver(services.newSector),
      new NewSectorMutationsResolver(services.newSector),
      new NewSectorFieldsResolver(),
      new NewSectorCoverageResolver(),
      new DivisionNewSectorResolver(),
      new InstructorsResolver(services.instructors),
      new DivisionInstructorsResolver(),
      new OrganizationInstructorsResolver(),
      new DutyItemResolver(services.duties),
      new DivisionDutiesResolver(),
      new OrganizationDutiesResolver(),
      new DutyAdmissionResolver(services.dutyAdmissions),
      new DutyAdmissionMutationsResolver(services.dutyAdmissions),
    ],
    entities,
    // Nothing here points to a grid; we only add to it.
    orphanedTypes: [GridReference],
  });
}
