import {
  asPayload,
  Audience,
  DateTimeScalar,
  type MetricDefinition,
  MetricDefinitionType,
  metricVersion,
} from '@governance/shared';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { blackList, type RankedPlace, redList } from '../rank-places.js';
import type { Ranking } from '../ranking.js';
import type { RankingService } from '../ranking.service.js';
import { PublishRankingInput } from './publish-ranking.input.js';
import { PublishRankingPayload } from './ranking-payload.type.js';
import { RankingRowType, RankingType } from './ranking.type.js';

/** Publishing rankings, and what they lead to. */
@Resolver(() => RankingType)
export class RankingResolver {
  constructor(private readonly service: RankingService) {}

  @Audience('internal')
  @Mutation(() => PublishRankingPayload, {
    description:
      'Freezes a ranking with all that it was computed from, and shows it to everybody. For supervisors of the place.',
  })
  publishRanking(
    @Arg('input', () => PublishRankingInput, { description: 'The ranking.' })
    { idempotencyKey, ...wanted }: PublishRankingInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<PublishRankingPayload> {
    return asPayload(async () => ({ ranking: await this.service.publish(wanted, idempotencyKey, viewer) }));
  }

  @FieldResolver(() => Int, { description: 'The version of the scheme that it was ranked by.' })
  schemeVersion(@Root() { request }: Ranking): number {
    return request.scheme.version;
  }

  @FieldResolver(() => MetricDefinitionType, { nullable: true, description: 'What the score means.' })
  metric(): MetricDefinition | null {
    return metricVersion('org.evaluation.score', '1');
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When its figures and marks were read.' })
  asOf(@Root() { asOf }: Ranking): Date {
    return asOf;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was published, and so will not change any more.' })
  published(@Root() { publicationId }: Ranking): boolean {
    return publicationId !== null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was published; null while it is preliminary.',
  })
  publishedAt(@Root() { publicationId, asOf }: Ranking): Date | null {
    return publicationId === null ? null : asOf;
  }

  @FieldResolver(() => [RankingRowType], {
    description: '红榜: at most 500; places whose lower bound exceeds the median score. Never persons.',
  })
  redList(@Root() ranking: Ranking): readonly RankedPlace[] {
    return redList(ranking);
  }

  @FieldResolver(() => [RankingRowType], {
    description: '黑榜: at most 500; places whose upper bound lies below the median score. Never persons.',
  })
  blackList(@Root() ranking: Ranking): readonly RankedPlace[] {
    return blackList(ranking);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '复算: whether computing it again from the figures and marks that were stored with it gives the same; null while it is preliminary.',
  })
  recomputed(@Root() ranking: Ranking, @Ctx() { loaders }: OrganizationContext): Promise<boolean> | null {
    return ranking.publicationId === null ? null : loaders.recomputedRanking.load(ranking);
  }
}
