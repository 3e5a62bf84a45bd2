import { assertPeriod, daysWithin, type Period, PeriodInputType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { isInside } from '../request-stats.policy.js';
import { ServiceRequestStats } from '../service-request-stats.js';
import { ServiceRequestStatsType } from './service-request-stats.type.js';

const PERIOD =
  'The period. Counted are the business days in Asia/Shanghai that begin in it; otherwise PERIOD_INVALID.';

/** Adds `Division.serviceRequestStats` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionRequestStatsResolver {
  @FieldResolver(() => ServiceRequestStatsType, {
    nullable: true,
    description:
      '诉求统计: figures about the requests of this place and of all places below it, exact at once.',
  })
  serviceRequestStats(
    @Root() { code }: DivisionReference,
    @Arg('period', () => PeriodInputType, { description: PERIOD }) period: PeriodInputType,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<ServiceRequestStats> {
    return statsOf(code, period, context);
  }
}

/** Adds `Organization.serviceRequestStats` to a type that lives in the organization subgraph. */
@Resolver(() => OrganizationReference)
export class OrganizationRequestStatsResolver {
  @FieldResolver(() => ServiceRequestStatsType, {
    nullable: true,
    description: '诉求统计: figures about the requests that this department was given, exact at once.',
  })
  serviceRequestStats(
    @Root() { id }: OrganizationReference,
    @Arg('period', () => PeriodInputType, { description: PERIOD }) period: PeriodInputType,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<ServiceRequestStats> {
    return statsOf(id, period, context);
  }
}

async function statsOf(
  scope: string,
  period: Period,
  { loaders, viewer }: ServiceRequestsContext,
): Promise<ServiceRequestStats> {
  assertPeriod(period);
  const days = daysWithin(period);
  const figures = await loaders.requestFigures.load(scope, days);
  return new ServiceRequestStats(figures, { scope, days, inside: isInside(viewer, scope) });
}
