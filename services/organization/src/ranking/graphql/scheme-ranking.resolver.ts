import { DivisionCodeScalar, PeriodInputType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { EvaluationScheme } from '../../evaluation-scheme/evaluation-scheme.js';
import { EvaluationSchemeType } from '../../evaluation-scheme/graphql/evaluation-scheme.type.js';
import { rankingRequest } from '../ranking-request.js';
import type { Ranking } from '../ranking.js';
import { RankingType } from './ranking.type.js';

/** Adds to a scheme the rankings by it. */
@Resolver(() => EvaluationSchemeType)
export class SchemeRankingResolver {
  @FieldResolver(() => RankingType, {
    nullable: true,
    description:
      '大排名: the places of the scheme’s kind at any depth below a place, ranked over whole months. Until it is published for staff in whose jurisdiction that place lies, null for all others.',
  })
  async ranking(
    @Root() scheme: EvaluationScheme,
    @Arg('divisionCode', () => DivisionCodeScalar, {
      description: 'The place of the scheme or one below it; more than 500 places to rank: INVALID_INPUT.',
    })
    divisionCode: string,
    @Arg('period', () => PeriodInputType, {
      description:
        'Whole months in Asia/Shanghai, at most 36; otherwise INVALID_INPUT. Judgements count when they were given for exactly this period.',
    })
    period: PeriodInputType,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Ranking | null> {
    return loaders.ranking.load(rankingRequest(scheme, { divisionCode, period }));
  }
}
