import type { AssessmentService } from '../../assessment/assessment.service.js';
import { AssessmentResolver } from '../../assessment/graphql/assessment.resolver.js';
import { SchemeAssessmentsResolver } from '../../assessment/graphql/scheme-assessments.resolver.js';
import type { EvaluationSchemeService } from '../../evaluation-scheme/evaluation-scheme.service.js';
import { AssessorResolver } from '../../evaluation-scheme/graphql/assessor.resolver.js';
import { EvaluationSchemeResolver } from '../../evaluation-scheme/graphql/evaluation-scheme.resolver.js';
import { IndicatorResolver } from '../../evaluation-scheme/graphql/indicator.resolver.js';
import { RankingRowResolver } from '../../ranking/graphql/ranking-row.resolver.js';
import { RankingResolver } from '../../ranking/graphql/ranking.resolver.js';
import { SchemeRankingResolver } from '../../ranking/graphql/scheme-ranking.resolver.js';
import type { RankingService } from '../../ranking/ranking.service.js';

/** What the resolvers of evaluation call. */
export interface EvaluationServices {
  readonly evaluationSchemes: EvaluationSchemeService;
  readonly assessments: AssessmentService;
  readonly rankings: RankingService;
}

/** Everything that answers for evaluation. */
export const evaluationResolvers = (services: EvaluationServices): readonly object[] => [
  new EvaluationSchemeResolver(services.evaluationSchemes),
  new IndicatorResolver(),
  new AssessorResolver(),
  new AssessmentResolver(services.assessments),
  new SchemeAssessmentsResolver(),
  new SchemeRankingResolver(),
  new RankingResolver(services.rankings),
  new RankingRowResolver(),
];
