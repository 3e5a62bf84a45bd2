import { cityCodeOf } from '@governance/shared';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { type CalledDepartment, calledDepartmentsOf, countCalled } from '../called-departments.js';
import type { ServiceRequestStats } from '../service-request-stats.js';
import { type WhistleRate, whistleRateOf } from '../whistle-rate.js';
import { ServiceRequestStatsType } from './service-request-stats.type.js';
import { CalledDepartmentType, WhistleRateType } from './whistle-stats.type.js';

/** Adds what whistles come to, to the figures about requests. */
@Resolver(() => ServiceRequestStatsType)
export class WhistleStatsResolver {
  @FieldResolver(() => WhistleRateType, {
    nullable: true,
    description:
      '吹哨率: whistles against requests, a two-sided figure. Null for a department, which blows none.',
  })
  async whistleRate(
    @Root() stats: ServiceRequestStats,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<WhistleRate | null> {
    const { scope, isOfPlace } = stats;
    const policy = isOfPlace ? await loaders.whistlePolicyOfCity.load(cityCodeOf(scope)) : null;
    return policy && whistleRateOf(stats.whistles, stats.received, policy.band);
  }

  @FieldResolver(() => Int, {
    description: '调度部门数: departments that were called in the period, each once; of a department 1 or 0.',
  })
  async calledDepartmentCount(
    @Root() { scope, question }: ServiceRequestStats,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<number> {
    return countCalled(await loaders.callFigures.load(scope, question.days));
  }

  @FieldResolver(() => [CalledDepartmentType], {
    description:
      'The departments that were called in the period or whose arrival was due in it; those called most first, at most 100.',
  })
  async calledDepartments(
    @Root() { scope, question }: ServiceRequestStats,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CalledDepartment[]> {
    return calledDepartmentsOf(await loaders.callFigures.load(scope, question.days));
  }
}

/** What hangs on a department that was called. */
@Resolver(() => CalledDepartmentType)
export class CalledDepartmentResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'The department.' })
  department(@Root() { departmentId }: CalledDepartment): OrganizationReference {
    return { id: departmentId };
  }
}
