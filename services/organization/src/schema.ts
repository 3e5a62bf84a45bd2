import { buildSubgraph, type Subgraph } from '@governance/shared';
import { BurdenResolver } from './burden/graphql/burden.resolver.js';
import { DivisionBurdenResolver } from './burden/graphql/division-burden.resolver.js';
import type { AssessmentService } from './assessment/assessment.service.js';
import { AssessmentResolver } from './assessment/graphql/assessment.resolver.js';
import { SchemeAssessmentsResolver } from './assessment/graphql/scheme-assessments.resolver.js';
import type { EvaluationSchemeService } from './evaluation-scheme/evaluation-scheme.service.js';
import { AssessorResolver } from './evaluation-scheme/graphql/assessor.resolver.js';
import { EvaluationSchemeResolver } from './evaluation-scheme/graphql/evaluation-scheme.resolver.js';
import { IndicatorResolver } from './evaluation-scheme/graphql/indicator.resolver.js';
import type { CoBuildingServices } from './co-building/co-building-services.js';
import { coBuildingResolvers } from './co-building/graphql/co-building-resolvers.js';
import { entities } from './federation/entities.js';
import { GridReference } from './federation/references.js';
import { DeliberationFieldsResolver } from './deliberation/graphql/deliberation-fields.resolver.js';
import {
  DeliberationStepsResolver,
  StepRecordResolver,
} from './deliberation/graphql/deliberation-steps.resolver.js';
import { DeliberationResolver } from './deliberation/graphql/deliberation.resolver.js';
import {
  DivisionDeliberationsResolver,
  JointBodyDeliberationsResolver,
} from './deliberation/graphql/own-deliberations.resolver.js';
import type { DeliberationService } from './deliberation/deliberation.service.js';
import {
  DeliberationOpinionsResolver,
  OpinionTextResolver,
} from './deliberation-opinion/graphql/opinion.resolver.js';
import type { OpinionService } from './deliberation-opinion/opinion.service.js';
import { DivisionJointBodiesResolver } from './joint-body/graphql/division-joint-bodies.resolver.js';
import { JointBodyChangesResolver } from './joint-body/graphql/joint-body-changes.resolver.js';
import { JointBodyResolver } from './joint-body/graphql/joint-body.resolver.js';
import { JointMemberResolver } from './joint-body/graphql/joint-member.resolver.js';
import { OrganizationJointMembershipsResolver } from './joint-body/graphql/organization-joint-memberships.resolver.js';
import type { JointBodyService } from './joint-body/joint-body.service.js';
import { JointBodyMattersResolver } from './joint-matter/graphql/joint-body-matters.resolver.js';
import {
  JointMatterFieldsResolver,
  MatterEntryResolver,
} from './joint-matter/graphql/joint-matter-fields.resolver.js';
import { JointMatterResolver } from './joint-matter/graphql/joint-matter.resolver.js';
import type { JointMatterService } from './joint-matter/joint-matter.service.js';
import { JointMeetingResolver } from './joint-meeting/graphql/joint-meeting.resolver.js';
import type { JointMeetingService } from './joint-meeting/joint-meeting.service.js';
import { MetricDefinitionsResolver } from './metric-definition/graphql/metric-definitions.resolver.js';
import { DivisionOrganizationStatsResolver } from './organization-stats/graphql/division-organization-stats.resolver.js';
import { DivisionOrganizationsResolver } from './organization/graphql/division-organizations.resolver.js';
import { GridBranchResolver } from './organization/graphql/grid-branch.resolver.js';
import { OrganizationFieldsResolver } from './organization/graphql/organization-fields.resolver.js';
import { OrganizationResolver } from './organization/graphql/organization.resolver.js';
import type { OrganizationService } from './organization/organization.service.js';
import { DivisionRegisterResolver } from './register-entry/graphql/division-register.resolver.js';
import { OrganizationRegisterResolver } from './register-entry/graphql/organization-register.resolver.js';
import { RegisterDecisionResolver } from './register-entry/graphql/register-decision.resolver.js';
import { RegisterEntryFieldsResolver } from './register-entry/graphql/register-entry-fields.resolver.js';
import { RegisterEntryResolver } from './register-entry/graphql/register-entry.resolver.js';
import { RegisterSummaryResolver } from './register-entry/graphql/register-summary.resolver.js';
import type { RegisterEntryService } from './register-entry/register-entry.service.js';
import { RegisterKindResolver } from './register-kind/graphql/register-kind.resolver.js';
import type { RegisterKindRepository } from './register-kind/register-kind.repository.js';
import { RankingRowResolver } from './ranking/graphql/ranking-row.resolver.js';
import { RankingResolver } from './ranking/graphql/ranking.resolver.js';
import { SchemeRankingResolver } from './ranking/graphql/scheme-ranking.resolver.js';
import type { RankingService } from './ranking/ranking.service.js';
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
import { InstitutionSetupResolver } from './institution-setup/graphql/institution-setup.resolver.js';
import { OrganizationInstitutionSetupsResolver } from './institution-setup/graphql/organization-institution-setups.resolver.js';
import type { InstitutionSetupService } from './institution-setup/institution-setup.service.js';
import { OrganizationProfileResolver } from './organization-profile/graphql/organization-profile.resolver.js';
import type { OrganizationProfileService } from './organization-profile/organization-profile.service.js';
import { OrganizationQuartersResolver } from './quarter-link/graphql/organization-quarters.resolver.js';
import { QuarterLinkResolver } from './quarter-link/graphql/quarter-link.resolver.js';
import { QuarterOrganizationsResolver } from './quarter-link/graphql/quarter-organizations.resolver.js';
import type { QuarterLinkService } from './quarter-link/quarter-link.service.js';
import { OrganizationStaffAggregatesResolver } from './staff-aggregate/graphql/organization-staff-aggregates.resolver.js';
import { StaffAggregateResolver } from './staff-aggregate/graphql/staff-aggregate.resolver.js';
import type { StaffAggregateService } from './staff-aggregate/staff-aggregate.service.js';
import {
  JointBodyKindTermResolver,
  OrganizationKindTermResolver,
} from './term/graphql/kind-term.resolver.js';
import { TermResolver } from './term/graphql/term.resolver.js';
import type { TermService } from './term/term.service.js';
import { DivisionReportedFiguresResolver } from './reported-figure/graphql/division-reported-figures.resolver.js';
import { ReportedFigureResolver } from './reported-figure/graphql/reported-figure.resolver.js';
import { ReportedFiguresResolver } from './reported-figure/graphql/reported-figures.resolver.js';
import type { ReportedFigureService } from './reported-figure/reported-figure.service.js';
import { DivisionVenueStatsResolver } from './venue/graphql/division-venue-stats.resolver.js';
import { DivisionVenuesResolver } from './venue/graphql/division-venues.resolver.js';
import { OrganizationVenuesResolver } from './venue/graphql/organization-venues.resolver.js';
import { VenueFieldsResolver } from './venue/graphql/venue-fields.resolver.js';
import { VenueResolver } from './venue/graphql/venue.resolver.js';
import type { VenueService } from './venue/venue.service.js';

/** What the resolvers call. */
export interface OrganizationServices extends CoBuildingServices {
  readonly organizations: OrganizationService;
  readonly jointBodies: JointBodyService;
  readonly venues: VenueService;
  readonly registerKinds: RegisterKindRepository;
  readonly registerEntries: RegisterEntryService;
  readonly evaluationSchemes: EvaluationSchemeService;
  readonly assessments: AssessmentService;
  readonly rankings: RankingService;
  readonly jointMeetings: JointMeetingService;
  readonly jointMatters: JointMatterService;
  readonly deliberations: DeliberationService;
  readonly opinions: OpinionService;
  readonly reportedFigures: ReportedFigureService;
  readonly terms: TermService;
  readonly staff: StaffAggregateService;
  readonly setups: InstitutionSetupService;
  readonly quarterLinks: QuarterLinkService;
  readonly profiles: OrganizationProfileService;
  readonly dutyAdmissions: DutyAdmissionService;
  readonly duties: DutyItemService;
  readonly instructors: InstructorCountService;
  readonly newSector: NewSectorService;
}

/** The organization subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema(services: OrganizationServices): Subgraph {
  const {
    organizations,
    jointBodies,
    venues,
    registerKinds,
    registerEntries,
    evaluationSchemes,
    assessments,
    rankings,
    reportedFigures,
    profiles,
    quarterLinks,
    setups,
    staff,
    terms,
  } = services;
  return buildSubgraph({
    resolvers: [
      new OrganizationResolver(organizations),
      new OrganizationFieldsResolver(),
      new DivisionOrganizationsResolver(),
      new GridBranchResolver(),
      new JointBodyResolver(jointBodies),
      new JointBodyChangesResolver(jointBodies),
      new JointMemberResolver(),
      new OrganizationJointMembershipsResolver(),
      new JointMeetingResolver(services.jointMeetings),
      new JointMatterResolver(services.jointMatters),
      new JointMatterFieldsResolver(),
      new MatterEntryResolver(),
      new JointBodyMattersResolver(),
      new DeliberationResolver(services.deliberations),
      new DeliberationFieldsResolver(),
      new DeliberationStepsResolver(),
      new StepRecordResolver(),
      new JointBodyDeliberationsResolver(),
      new DivisionDeliberationsResolver(),
      new DeliberationOpinionsResolver(services.opinions),
      new OpinionTextResolver(),
      new DivisionJointBodiesResolver(),
      new ReportedFigureResolver(),
      new ReportedFiguresResolver(reportedFigures),
      new DivisionReportedFiguresResolver(),
      new DivisionOrganizationStatsResolver(),
      new MetricDefinitionsResolver(),
      new VenueResolver(venues),
      new VenueFieldsResolver(),
      new DivisionVenuesResolver(),
      new DivisionVenueStatsResolver(),
      new OrganizationVenuesResolver(),
      new RegisterKindResolver(registerKinds),
      new RegisterEntryResolver(registerEntries),
      new RegisterEntryFieldsResolver(),
      new RegisterDecisionResolver(),
      new RegisterSummaryResolver(),
      new DivisionRegisterResolver(),
      new OrganizationRegisterResolver(),
      new DivisionBurdenResolver(),
      new BurdenResolver(),
      new EvaluationSchemeResolver(evaluationSchemes),
      new IndicatorResolver(),
      new AssessorResolver(),
      new AssessmentResolver(assessments),
      new SchemeAssessmentsResolver(),
      new SchemeRankingResolver(),
      new RankingResolver(rankings),
      new RankingRowResolver(),
      ...coBuildingResolvers(services),
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
