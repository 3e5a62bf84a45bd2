import { assertPeriod, daysWithin, PeriodInputType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { mayReadUnitFigures } from '../../hour-compliance/hour-compliance.policy.js';
import { VolunteerStats } from '../volunteer-stats.js';
import { VolunteerStatsType } from './volunteer-stats.type.js';

/** Adds `Organization.volunteerStats` to a type that lives in the organization subgraph. */
@Resolver(() => OrganizationReference)
export class OrganizationVolunteerStatsResolver {
  @FieldResolver(() => VolunteerStatsType, {
    nullable: true,
    description:
      '志愿服务统计: figures about the volunteers at home in this organization. For its own people and the staff of the communities where it is checked in; nothing about a single organization is published, so others get none.',
  })
  async volunteerStats(
    @Root() { id }: OrganizationReference,
    @Arg('period', () => PeriodInputType, {
      description:
        'The period. Counted are the business days in Asia/Shanghai that begin in it; otherwise PERIOD_INVALID.',
    })
    period: PeriodInputType,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<VolunteerStats> {
    assertPeriod(period);
    const days = daysWithin(period);
    const receivers = await loaders.receiversOfOrganization.load(id);
    const codes = receivers.map(({ divisionCode }) => divisionCode);
    if (!mayReadUnitFigures(viewer, id, codes)) return VolunteerStats.withheld(days);
    return VolunteerStats.exact(await loaders.volunteerFigures.load(id, days), days);
  }
}
