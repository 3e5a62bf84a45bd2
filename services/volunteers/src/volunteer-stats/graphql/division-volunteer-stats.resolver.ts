import {
  assertPeriod,
  Audience,
  businessDay,
  cityCodeOf,
  daysWithin,
  DivisionLevel,
  governs,
  levelOf,
  PeriodInputType,
  shiftedDay,
} from '@governance/shared';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { assertYear } from '../../obligation-policy/obligation-policy.js';
import { rowViewer } from '../../volunteer/volunteer.policy.js';
import { CheckInObligation } from '../check-in-obligation.js';
import { VolunteerStats } from '../volunteer-stats.js';
import { CheckInObligationType, VolunteerStatsType } from './volunteer-stats.type.js';

/** Adds what is counted about volunteers to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionVolunteerStatsResolver {
  @FieldResolver(() => VolunteerStatsType, {
    nullable: true,
    description:
      '志愿服务统计: figures about the volunteers of this place and of all places below it. Of a province only its own staff read figures about people; others add up its cities.',
  })
  async volunteerStats(
    @Root() { code }: DivisionReference,
    @Arg('period', () => PeriodInputType, {
      description:
        'The period. Counted are the business days in Asia/Shanghai that begin in it; otherwise PERIOD_INVALID.',
    })
    period: PeriodInputType,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<VolunteerStats> {
    assertPeriod(period);
    const days = daysWithin(period);
    if (governs(rowViewer(viewer), code))
      return VolunteerStats.exact(await loaders.volunteerFigures.load(code, days), days);
    const people = await loaders.publishedFigures.of(days).load(code);
    return VolunteerStats.published(people, await loaders.openFigures.load(code, people.days));
  }

  @Audience('internal')
  @FieldResolver(() => CheckInObligationType, {
    nullable: true,
    description:
      '报到服务时长任务: what the units and members checked in to this place owe in a year. For the staff of the place; null for everybody else, and for a province, whose cities may ask for different hours.',
  })
  async checkInObligation(
    @Root() { code }: DivisionReference,
    @Arg('year', () => Int, { description: 'Calendar year in Asia/Shanghai, 2000 to 2200.' }) year: number,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<CheckInObligation | null> {
    assertYear(year);
    if (!governs(rowViewer(viewer), code) || levelOf(code) === DivisionLevel.PROVINCE) return null;
    const [tomorrow, end] = [shiftedDay(businessDay(new Date()), 1), `${String(year + 1)}-01-01`];
    const from = `${String(year)}-01-01`;
    const to = [from, tomorrow < end ? tomorrow : end].sort().at(-1) ?? end;
    const figures = await loaders.volunteerFigures.load(code, { from, to });
    const policy = await loaders.policyInForce.load({ cityCode: cityCodeOf(code), year });
    return new CheckInObligation(year, figures, policy);
  }
}
