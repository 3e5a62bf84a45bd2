import { ChildPages, type SubgraphRequest, loadByKey, loadEach } from '@governance/shared';
import { ASSESSMENT_ORDER } from '../assessment/assessment-order.js';
import type { AssessmentRepository } from '../assessment/assessment.repository.js';
import type { EvaluationSchemeRepository } from '../evaluation-scheme/evaluation-scheme.repository.js';
import type { Ranking, RankingRequest } from '../ranking/ranking.js';
import type { RankingRepository } from '../ranking/ranking.repository.js';
import { readRankings, verifyRankings } from '../ranking/ranking.service.js';

/** Where evaluation are stored. */
export interface EvaluationRepositories {
  readonly evaluationSchemes: EvaluationSchemeRepository;
  readonly assessments: AssessmentRepository;
  readonly rankings: RankingRepository;
}

/** Loaders of evaluation. One set per request. */
export const evaluationLoaders = (
  { evaluationSchemes, assessments, rankings }: EvaluationRepositories,
  { viewer }: SubgraphRequest,
) => ({
  evaluationScheme: loadByKey(
    (ids) => evaluationSchemes.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  assessmentsOfScheme: new ChildPages(assessments.ofSchemes(viewer), ASSESSMENT_ORDER),
  ranking: loadEach<RankingRequest, Ranking | null>(
    (requests) => readRankings(rankings, requests, viewer),
    ({ scheme, divisionCode, span }) => [scheme.id, scheme.version, divisionCode, span.from, span.to].join(),
  ),
  recomputedRanking: loadEach<Ranking, boolean>(
    (published) => verifyRankings(rankings, published),
    ({ publicationId }) => publicationId ?? '',
  ),
});
