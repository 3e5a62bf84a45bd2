import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadEach,
  loadListBy,
  type SubgraphRequest,
  TemporalLoader,
} from '@governance/shared';
import { ASSESSMENT_ORDER } from './assessment/assessment-order.js';
import type { AssessmentRepository } from './assessment/assessment.repository.js';
import type { EvaluationSchemeRepository } from './evaluation-scheme/evaluation-scheme.repository.js';
import { JOINT_BODY_ORDER } from './joint-body/joint-body-order.js';
import type { JointBodyRepository } from './joint-body/joint-body.repository.js';
import { JOINT_MEMBER_ORDER } from './joint-body/joint-member-order.js';
import { ORGANIZATION_FIGURES } from './organization-stats/organization-stats.js';
import { ORGANIZATION_ORDER } from './organization/organization-order.js';
import type { OrganizationRepository } from './organization/organization.repository.js';
import type { Ranking, RankingRequest } from './ranking/ranking.js';
import type { RankingRepository } from './ranking/ranking.repository.js';
import { readRankings, verifyRankings } from './ranking/ranking.service.js';
import type { ReportedFigureRepository } from './reported-figure/reported-figure.repository.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories {
  readonly organizations: OrganizationRepository;
  readonly jointBodies: JointBodyRepository;
  readonly reportedFigures: ReportedFigureRepository;
  readonly evaluationSchemes: EvaluationSchemeRepository;
  readonly assessments: AssessmentRepository;
  readonly rankings: RankingRepository;
  readonly figures: FigureReader;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type OrganizationContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext({
  organizations,
  jointBodies,
  reportedFigures,
  evaluationSchemes,
  assessments,
  rankings,
  figures,
}: Repositories) {
  return ({ viewer, requestId }: SubgraphRequest) => ({
    viewer,
    requestId,
    loaders: {
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
      organizationFigures: new FigureLoader(figures, ORGANIZATION_FIGURES),
      reportedFiguresOfDivision: loadListBy(
        (codes) => reportedFigures.findByDivisions(codes),
        ({ divisionCode }) => divisionCode,
      ),
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
    },
  });
}
