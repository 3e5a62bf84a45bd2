import { assertPeriod, daysWithin, PeriodInputType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { DivisionAsOf } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { GridStats } from '../grid-stats.js';
import { GridStatsType } from './grid-stats.type.js';

/** Adds `Division.gridStats`. */
@Resolver(() => DivisionType)
export class DivisionGridStatsResolver {
  @FieldResolver(() => GridStatsType, {
    nullable: true,
    description: '网格统计: figures about the grids of this place and of all places below it, exact at once.',
  })
  async gridStats(
    @Root() { code }: DivisionAsOf,
    @Arg('period', () => PeriodInputType, {
      description:
        'The period. Counted are the business days in Asia/Shanghai that begin in it; otherwise PERIOD_INVALID.',
    })
    period: PeriodInputType,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridStats> {
    assertPeriod(period);
    const days = daysWithin(period);
    return new GridStats(await loaders.gridFigures.load(code, days), days);
  }
}
