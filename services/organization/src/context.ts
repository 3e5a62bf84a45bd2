import { DELIBERATION_ORDER } from './deliberation/deliberation-order.js';
import type { DeliberationRepository } from './deliberation/deliberation.repository.js';
import { OPINION_ORDER } from './deliberation-opinion/opinion-order.js';
import type { OpinionRepository } from './deliberation-opinion/opinion.repository.js';
import { JOINT_BODY_ORDER } from './joint-body/joint-body-order.js';
import type { JointBodyRepository } from './joint-body/joint-body.repository.js';
import { JOINT_MEMBER_ORDER, JOINT_MEMBERSHIP_ORDER } from './joint-body/joint-member-order.js';
import { JOINT_MATTER_ORDER } from './joint-matter/joint-matter-order.js';
import type { JointMatterRepository } from './joint-matter/joint-matter.repository.js';
import { JOINT_MEETING_ORDER } from './joint-meeting/joint-meeting-order.js';
import type { JointMeetingRepository } from './joint-meeting/joint-meeting.repository.js';
import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadEach,
  loadListBy,
  LoadersBy,
  type SubgraphRequest,
  TemporalLoader,
} from '@governance/shared';
import { BURDEN_FIGURES } from './burden/burden.js';
import { ASSESSMENT_ORDER } from './assessment/assessment-order.js';
import type { AssessmentRepository } from './assessment/assessment.repository.js';
import type { EvaluationSchemeRepository } from './evaluation-scheme/evaluation-scheme.repository.js';
import { coBuildingLoaders, type CoBuildingRepositories } from './co-building/co-building-loaders.js';
import { ORGANIZATION_FIGURES } from './organization-stats/organization-stats.js';
import { ORGANIZATION_ORDER } from './organization/organization-order.js';
import type { OrganizationRepository } from './organization/organization.repository.js';
import { REGISTER_ENTRY_ORDER, REPEATED_DEMAND_ORDER } from './register-entry/register-entry-order.js';
import type { EntriesOfKind, RegisterEntryRepository } from './register-entry/register-entry.repository.js';
import type { RegisterKindRepository } from './register-kind/register-kind.repository.js';
import type { Ranking, RankingRequest } from './ranking/ranking.js';
import type { RankingRepository } from './ranking/ranking.repository.js';
import { readRankings, verifyRankings } from './ranking/ranking.service.js';
import type { DutyAdmissionRepository } from './duty-admission/duty-admission.repository.js';
import { DUTY_ORDER } from './duty-item/duty-item-order.js';
import type { DutyItemRepository } from './duty-item/duty-item.repository.js';
import { INSTRUCTOR_FIGURES } from './instructor-count/instructor-count.js';
import { NEW_SECTOR_ORDER } from './new-sector-entity/new-sector-entity-order.js';
import type { NewSectorRepository } from './new-sector-entity/new-sector-entity.repository.js';
import { INSTITUTION_SETUP_ORDER } from './institution-setup/institution-setup-order.js';
import type { InstitutionSetupRepository } from './institution-setup/institution-setup.repository.js';
import type { OrganizationProfileRepository } from './organization-profile/organization-profile.repository.js';
import { QUARTER_LINK_ORDER } from './quarter-link/quarter-link-order.js';
import type { QuarterLinkRepository } from './quarter-link/quarter-link.repository.js';
import { STAFF_AGGREGATE_ORDER } from './staff-aggregate/staff-aggregate-order.js';
import type { StaffAggregateRepository } from './staff-aggregate/staff-aggregate.repository.js';
import type { TermRepository } from './term/term.repository.js';
import { wordsFor } from './term/words-for.js';
import type { ReportedFigureRepository } from './reported-figure/reported-figure.repository.js';
import { VENUE_FIGURES } from './venue/venue-stats.js';
import { VENUE_ORDER } from './venue/venue-order.js';
import type { VenueRepository } from './venue/venue.repository.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories {
  readonly organizations: OrganizationRepository;
  readonly jointBodies: JointBodyRepository;
  readonly jointMeetings: JointMeetingRepository;
  readonly jointMatters: JointMatterRepository;
  readonly deliberations: DeliberationRepository;
  readonly opinions: OpinionRepository;
  readonly reportedFigures: ReportedFigureRepository;
  readonly terms: TermRepository;
  readonly staff: StaffAggregateRepository;
  readonly setups: InstitutionSetupRepository;
  readonly quarterLinks: QuarterLinkRepository;
  readonly profiles: OrganizationProfileRepository;
  readonly dutyAdmissions: DutyAdmissionRepository;
  readonly duties: DutyItemRepository;
  readonly newSector: NewSectorRepository;
  readonly venues: VenueRepository;
  readonly registerKinds: RegisterKindRepository;
  readonly registerEntries: RegisterEntryRepository;
  readonly evaluationSchemes: EvaluationSchemeRepository;
  readonly assessments: AssessmentRepository;
  readonly rankings: RankingRepository;
  readonly coBuilding: CoBuildingRepositories;
  readonly figures: FigureReader;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type OrganizationContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext(repositories: Repositories) {
  const {
    organizations,
    jointBodies,
    reportedFigures,
    venues,
    registerKinds,
    registerEntries,
    evaluationSchemes,
    assessments,
    rankings,
    figures,
    jointMeetings,
    jointMatters,
    deliberations,
    opinions,
    coBuilding,
    profiles,
    quarterLinks,
    setups,
    staff,
    terms,
  } = repositories;
  return ({ viewer, requestId }: SubgraphRequest) => ({
    viewer,
    requestId,
    loaders: {
      ...coBuildingLoaders(coBuilding, viewer),
      organization: new TemporalLoader((asOf) =>
        loadByKey(
          (ids) => organizations.findByIds(ids, asOf),
          ({ id }) => id,
        ),
      ),
      ancestors: new TemporalLoader((asOf) =>
        loadListBy(
          (ids) => organizations.findAncestors(ids, asOf),
          ({ descendantId }) => descendantId,
        ),
      ),
      branchOfGrid: loadByKey(
        (gridIds) => organizations.findByGrids(gridIds),
        ({ gridId }) => gridId ?? '',
      ),
      organizationsOfDivision: new ChildPages(organizations.ofDivisions, ORGANIZATION_ORDER),
      childrenOfOrganization: new ChildPages(organizations.children, ORGANIZATION_ORDER),
      jointBody: loadByKey(
        (ids) => jointBodies.findByIds(ids),
        ({ id }) => id,
      ),
      jointBodiesOfDivision: new ChildPages(jointBodies.ofDivisions, JOINT_BODY_ORDER),
      membersOfJointBody: new ChildPages(jointBodies.members, JOINT_MEMBER_ORDER),
      membershipsOfOrganization: new ChildPages(jointBodies.memberships, JOINT_MEMBERSHIP_ORDER),
      meetingsOfJointBody: new ChildPages(jointMeetings.ofBodies, JOINT_MEETING_ORDER),
      lastMeetingOfJointBody: loadByKey(
        (ids) => jointMeetings.findLast(ids),
        ({ jointBodyId }) => jointBodyId,
      ),
      jointMatter: loadByKey(
        (ids) => jointMatters.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      mattersOfJointBody: new ChildPages(jointMatters.ofBodies(viewer), JOINT_MATTER_ORDER),
      matterTimeline: loadListBy(
        (ids) => jointMatters.findTimelines(ids),
        ({ matterId }) => matterId,
      ),
      deliberation: loadByKey(
        (ids) => deliberations.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      deliberationsOfJointBody: new ChildPages(deliberations.ofBodies(viewer), DELIBERATION_ORDER),
      deliberationsOfDivision: new ChildPages(deliberations.ofDivisions(viewer), DELIBERATION_ORDER),
      stepsOfDeliberation: loadListBy(
        (ids) => deliberations.findSteps(ids),
        ({ deliberationId }) => deliberationId,
      ),
      opinionsOfDeliberation: new ChildPages(opinions.ofDeliberations, OPINION_ORDER),
      stanceCounts: loadListBy(
        (ids) => opinions.countByStance(ids),
        ({ deliberationId }) => deliberationId,
      ),
      opinionText: loadByKey(
        (ids) => opinions.readTexts(ids, { viewer, requestId }),
        ({ id }) => id,
      ),
      organizationFigures: new FigureLoader(figures, ORGANIZATION_FIGURES),
      reportedFiguresOfDivision: loadListBy(
        (codes) => reportedFigures.findByDivisions(codes),
        ({ divisionCode }) => divisionCode,
      ),
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
      evaluationScheme: loadByKey(
        (ids) => evaluationSchemes.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      assessmentsOfScheme: new ChildPages(assessments.ofSchemes(viewer), ASSESSMENT_ORDER),
      ranking: loadEach<RankingRequest, Ranking | null>(
        (requests) => readRankings(rankings, requests, viewer),
        ({ scheme, divisionCode, span }) =>
          [scheme.id, scheme.version, divisionCode, span.from, span.to].join(),
      ),
      recomputedRanking: loadEach<Ranking, boolean>(
        (published) => verifyRankings(rankings, published),
        ({ publicationId }) => publicationId ?? '',
      ),
      newSectorEntity: loadByKey(
        (ids) => repositories.newSector.findByIds(ids),
        ({ id }) => id,
      ),
      newSectorEntitiesOfDivision: new ChildPages(repositories.newSector.ofDivisions, NEW_SECTOR_ORDER),
      coveragesOfNewSectorEntity: loadListBy(
        (ids) => repositories.newSector.findCoverages(ids),
        ({ entityId }) => entityId,
      ),
      instructors: new FigureLoader(figures, INSTRUCTOR_FIGURES),
      dutyItem: loadByKey(
        (ids) => repositories.duties.findByIds(ids),
        ({ id }) => id,
      ),
      dutiesOfDivision: new ChildPages(repositories.duties.ofDivisions, DUTY_ORDER),
      dutiesOfOrganization: new ChildPages(repositories.duties.ofOrganizations, DUTY_ORDER),
      dutyAdmission: loadByKey(
        (ids) => repositories.dutyAdmissions.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      organizationProfile: loadByKey(
        (ids) => profiles.findByOrganizations(ids),
        ({ organizationId }) => organizationId,
      ),
      affiliations: new TemporalLoader((asOf) =>
        loadListBy(
          (ids) => profiles.findAffiliations(ids, asOf),
          ({ organizationId }) => organizationId,
        ),
      ),
      groupsOfBranch: new TemporalLoader((asOf) =>
        loadByKey(
          (ids) => profiles.countGroups(ids, asOf),
          ({ branchId }) => branchId,
        ),
      ),
      linksOfQuarter: new TemporalLoader((asOf) =>
        loadListBy(
          (ids) => quarterLinks.findByQuarters(ids, asOf),
          ({ quarterId }) => quarterId,
        ),
      ),
      setupsOfOrganization: new ChildPages(setups.ofOrganizations, INSTITUTION_SETUP_ORDER),
      staffOfOrganization: new ChildPages(staff.ofOrganizations, STAFF_AGGREGATE_ORDER),
      quartersOfOrganization: new ChildPages(quarterLinks.ofOrganizations, QUARTER_LINK_ORDER),
      placeWord: loadByKey(
        (keys) => wordsFor(terms, keys),
        ({ key }) => key,
      ),
    },
  });
}
