import {
  DivisionCopyDirectory,
  type FigureReader,
  openService,
  readFigures,
  type Service,
  type ServiceOptions,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import { AssessmentService } from './assessment/assessment.service.js';
import { SqlAssessmentRepository } from './assessment/persistence/sql-assessment.repository.js';
import { followBranchGrids } from './branch-grid/persistence/follow-branch-grids.js';
import { coBuildingServices } from './co-building/co-building-services.js';
import { coBuildingRepositories } from './co-building/persistence/co-building-repositories.js';
import { createContext } from './context.js';
import { organizationDatabase } from './database/database.js';
import { DeliberationService } from './deliberation/deliberation.service.js';
import { SqlDeliberationRepository } from './deliberation/persistence/sql-deliberation.repository.js';
import { OpinionService } from './deliberation-opinion/opinion.service.js';
import { SqlOpinionRepository } from './deliberation-opinion/persistence/sql-opinion.repository.js';
import { SqlCounterpartRepository } from './counterpart/persistence/sql-counterpart.repository.js';
import { organizationStatistics } from './database/statistics.js';
import { EvaluationSchemeService } from './evaluation-scheme/evaluation-scheme.service.js';
import { SqlEvaluationSchemeRepository } from './evaluation-scheme/persistence/sql-evaluation-scheme.repository.js';
import { InstitutionSetupService } from './institution-setup/institution-setup.service.js';
import { SqlInstitutionSetupRepository } from './institution-setup/persistence/sql-institution-setup.repository.js';
import { JointBodyService } from './joint-body/joint-body.service.js';
import { SqlJointBodyRepository } from './joint-body/persistence/sql-joint-body.repository.js';
import { followMonthlyFigures } from './monthly-figure/persistence/follow-monthly-figures.js';
import { JointMatterService } from './joint-matter/joint-matter.service.js';
import { SqlJointMatterRepository } from './joint-matter/persistence/sql-joint-matter.repository.js';
import { JointMeetingService } from './joint-meeting/joint-meeting.service.js';
import { SqlJointMeetingRepository } from './joint-meeting/persistence/sql-joint-meeting.repository.js';
import { DutyAdmissionService } from './duty-admission/duty-admission.service.js';
import { SqlDutyAdmissionRepository } from './duty-admission/persistence/sql-duty-admission.repository.js';
import { DutyItemService } from './duty-item/duty-item.service.js';
import { dutyCopyable } from './duty-item/persistence/duty-copyable.js';
import { SqlDutyItemRepository } from './duty-item/persistence/sql-duty-item.repository.js';
import { InstructorCountService } from './instructor-count/instructor-count.service.js';
import { SqlInstructorCountRepository } from './instructor-count/persistence/sql-instructor-count.repository.js';
import { NewSectorService } from './new-sector-entity/new-sector-entity.service.js';
import { SqlNewSectorRepository } from './new-sector-entity/persistence/sql-new-sector-entity.repository.js';
import { LevelSchemeService } from './level-scheme/level-scheme.service.js';
import { SqlLevelSchemeRepository } from './level-scheme/persistence/sql-level-scheme.repository.js';
import { SqlLineageRepository } from './lineage/persistence/sql-lineage.repository.js';
import { OrganizationService } from './organization/organization.service.js';
import { SqlOrganizationRepository } from './organization/persistence/sql-organization.repository.js';
import { SqlRegisterEntryRepository } from './register-entry/persistence/sql-register-entry.repository.js';
import { RegisterEntryService } from './register-entry/register-entry.service.js';
import { SqlRegisterKindRepository } from './register-kind/persistence/sql-register-kind.repository.js';
import { SqlRankingRepository } from './ranking/persistence/sql-ranking.repository.js';
import { RankingService } from './ranking/ranking.service.js';
import { SqlReportedFigureRepository } from './reported-figure/persistence/sql-reported-figure.repository.js';
import { SqlRestructuringRepository } from './restructuring/persistence/sql-restructuring.repository.js';
import { RestructuringService } from './restructuring/restructuring.service.js';
import { ReportedFigureService } from './reported-figure/reported-figure.service.js';
import { createSchema } from './schema.js';
import { SqlVenueRepository } from './venue/persistence/sql-venue.repository.js';
import { VenueService } from './venue/venue.service.js';

import { OrganizationProfileService } from './organization-profile/organization-profile.service.js';
import { SqlOrganizationProfileRepository } from './organization-profile/persistence/sql-organization-profile.repository.js';
import { followQuarters } from './quarter-copy/persistence/follow-quarters.js';
import { SqlQuarterLinkRepository } from './quarter-link/persistence/sql-quarter-link.repository.js';
import { QuarterLinkService } from './quarter-link/quarter-link.service.js';
import { SqlStaffAggregateRepository } from './staff-aggregate/persistence/sql-staff-aggregate.repository.js';
import { StaffAggregateService } from './staff-aggregate/staff-aggregate.service.js';
import { SqlTermRepository } from './term/persistence/sql-term.repository.js';
import { TermService } from './term/term.service.js';

/** Opens the organization service: the composition root, which alone knows which class stands behind which interface. */
export const openOrganizationService = (options: ServiceOptions): Promise<Service> =>
  openService(
    {
      database: organizationDatabase,
      statistics: organizationStatistics,
      graph,
      followers: ({ feeds, ownFeed, ...surroundings }) => [
        ...[ownFeed, ...Object.values(feeds)].map((source) =>
          followMonthlyFigures({ ...surroundings, source }),
        ),
        ...(feeds.grid ? [followQuarters({ ...surroundings, source: feeds.grid })] : []),
        ...(feeds.grid ? [followBranchGrids({ ...surroundings, source: feeds.grid })] : []),
      ],
      copyables: (dataSource) => [dutyCopyable(dataSource)],
    },
    options,
  );

function graph(dataSource: DataSource) {
  const divisions = new DivisionCopyDirectory(dataSource);
  const figures: FigureReader = (question) => readFigures(dataSource, question);
  const repositories = {
    organizations: new SqlOrganizationRepository(dataSource, divisions),
    jointBodies: new SqlJointBodyRepository(dataSource, divisions),
    jointMeetings: new SqlJointMeetingRepository(dataSource),
    jointMatters: new SqlJointMatterRepository(dataSource, divisions),
    deliberations: new SqlDeliberationRepository(dataSource, divisions),
    opinions: new SqlOpinionRepository(dataSource),
    reportedFigures: new SqlReportedFigureRepository(dataSource),
    venues: new SqlVenueRepository(dataSource, divisions),
    registerKinds: new SqlRegisterKindRepository(dataSource),
    registerEntries: new SqlRegisterEntryRepository(dataSource, divisions),
    evaluationSchemes: new SqlEvaluationSchemeRepository(dataSource, divisions),
    assessments: new SqlAssessmentRepository(dataSource, divisions),
    rankings: new SqlRankingRepository(dataSource),
    coBuilding: coBuildingRepositories(dataSource, divisions),
    newSector: new SqlNewSectorRepository(dataSource, divisions),
    instructors: new SqlInstructorCountRepository(dataSource),
    duties: new SqlDutyItemRepository(dataSource, divisions),
    dutyAdmissions: new SqlDutyAdmissionRepository(dataSource, divisions),
    profiles: new SqlOrganizationProfileRepository(dataSource, divisions),
    quarterLinks: new SqlQuarterLinkRepository(dataSource, divisions),
    setups: new SqlInstitutionSetupRepository(dataSource, divisions),
    staff: new SqlStaffAggregateRepository(dataSource, divisions),
    terms: new SqlTermRepository(dataSource),
    counterparts: new SqlCounterpartRepository(dataSource),
    lineage: new SqlLineageRepository(dataSource),
    levelSchemes: new SqlLevelSchemeRepository(dataSource, divisions),
    figures,
  };
  const subgraph = createSchema({
    organizations: new OrganizationService(repositories.organizations),
    jointBodies: new JointBodyService(repositories.jointBodies),
    venues: new VenueService(repositories.venues),
    registerKinds: repositories.registerKinds,
    registerEntries: new RegisterEntryService(repositories.registerEntries, repositories.registerKinds),
    evaluationSchemes: new EvaluationSchemeService(repositories.evaluationSchemes),
    assessments: new AssessmentService(repositories.assessments, repositories.evaluationSchemes),
    rankings: new RankingService(repositories.rankings, repositories.evaluationSchemes),
    jointMeetings: new JointMeetingService(repositories.jointMeetings, repositories.jointBodies),
    jointMatters: new JointMatterService(repositories.jointMatters, repositories.jointBodies),
    deliberations: new DeliberationService(repositories.deliberations, repositories.jointBodies),
    opinions: new OpinionService(repositories.opinions, repositories.deliberations),
    ...coBuildingServices(repositories.coBuilding),
    newSector: new NewSectorService(repositories.newSector),
    instructors: new InstructorCountService(repositories.instructors),
    duties: new DutyItemService(repositories.duties),
    dutyAdmissions: new DutyAdmissionService(repositories.dutyAdmissions),
    profiles: new OrganizationProfileService(repositories.profiles, repositories.organizations),
    quarterLinks: new QuarterLinkService(repositories.quarterLinks),
    setups: new InstitutionSetupService(repositories.setups, repositories.organizations),
    staff: new StaffAggregateService(repositories.staff, repositories.organizations),
    terms: new TermService(repositories.terms),
    restructuring: new RestructuringService(new SqlRestructuringRepository(dataSource, divisions)),
    levelSchemes: new LevelSchemeService(repositories.levelSchemes),
    reportedFigures: new ReportedFigureService(repositories.reportedFigures),
  });
  return { subgraph, contextFor: createContext(repositories) };
}
