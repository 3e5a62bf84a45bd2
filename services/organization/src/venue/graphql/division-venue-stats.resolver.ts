import { assertPeriod, daysWithin, PeriodInputType, yearBefore } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { venueStatsOf } from '../venue-stats.js';
import { mediationSumFor } from '../venue.policy.js';
import { VenueStatsType } from './venue-stats.type.js';

/** Adds `Division.venueStats` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionVenueStatsResolver {
  @FieldResolver(() => VenueStatsType, {
    nullable: true,
    description: '场所统计: what the venues of this place and of those below it come to.',
  })
  async venueStats(
    @Root() { code }: DivisionReference,
    @Arg('period', () => PeriodInputType, {
      nullable: true,
      description:
        'Stocks are those at its end, flows those of the business days that begin in it; the last 365 days when left out.',
    })
    period: PeriodInputType | null | undefined,
    @Ctx() { loaders, viewer }: OrganizationContext,
  ): Promise<VenueStatsType> {
    const wanted = period ?? yearBefore(new Date());
    assertPeriod(wanted);
    const stats = venueStatsOf(await loaders.venueFigures.load(code, daysWithin(wanted)));
    return { ...stats, mediations: mediationSumFor(viewer, code, stats.mediations) };
  }
}
