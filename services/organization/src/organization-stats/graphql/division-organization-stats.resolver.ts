import { assertPeriod, daysWithin, PeriodInputType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationStats } from '../organization-stats.js';
import { OrganizationStatsType } from './organization-stats.type.js';

/** Adds `Division.organizationStats` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionOrganizationStatsResolver {
  @FieldResolver(() => OrganizationStatsType, {
    nullable: true,
    description:
      '组织统计: figures about the organizations of this place and of all places below it, exact at once.',
  })
  async organizationStats(
    @Root() { code }: DivisionReference,
    @Arg('period', () => PeriodInputType, {
      description:
        'The period. Counted are the business days in Asia/Shanghai that begin in it; otherwise PERIOD_INVALID.',
    })
    period: PeriodInputType,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<OrganizationStats> {
    assertPeriod(period);
    const days = daysWithin(period);
    return new OrganizationStats(await loaders.organizationFigures.load(code, days), days);
  }
}
