import { cityCodeOf, RateType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { type Composite, presetIn } from '../composite-preset.js';
import { quantileOf } from '../handling-hours.js';
import { ServiceRequestStats } from '../service-request-stats.js';
import { RequestCompositeType } from './composite.type.js';
import { SatisfactionMethod } from './satisfaction-method.enum.js';
import { ServiceRequestStatsType } from './service-request-stats.type.js';

const ERROR_BOUND =
  'Told from a histogram that can be added up: at most 5 % off the exact value, or 3 minutes when that is more.';

/** Figures that take an argument or a reading of their own. */
@Resolver(() => ServiceRequestStatsType)
export class ServiceRequestStatsResolver {
  @FieldResolver(() => Int, {
    description:
      '超期未办结: requests whose handling was due before the end of the period and was not done by then; by now when the end is still to come. A stock.',
  })
  async overdue(
    @Root() stats: ServiceRequestStats,
    @Ctx() { loaders, now }: ServiceRequestsContext,
  ): Promise<number> {
    const until = stats.until < now ? stats.until : now;
    const open = await loaders.overdue.of(until).load(stats.question.scope);
    return open + stats.overdueOnceHandled;
  }

  @FieldResolver(() => RateType, {
    nullable: true,
    description:
      '结案率: requests closed in the period, out of those and the ones overdue at its end. Null, with an error, when the counts contradict each other.',
  })
  async completionRate(
    @Root() stats: ServiceRequestStats,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<RateType> {
    return stats.completionRate(await this.overdue(stats, context));
  }

  @FieldResolver(() => RateType, {
    nullable: true,
    description:
      '满意率: answers about satisfaction in call-backs of the last round; not reached are excluded. Fewer than five answers are suppressed for whoever neither governs the place nor acts for the department.',
  })
  satisfactionRate(
    @Root() stats: ServiceRequestStats,
    @Arg('method', () => SatisfactionMethod, {
      defaultValue: SatisfactionMethod.BINARY,
      description: 'How answers are added up.',
    })
    method: SatisfactionMethod,
  ): RateType {
    return stats.satisfactionRate(method);
  }

  @FieldResolver(() => RequestCompositeType, {
    nullable: true,
    description:
      '三率综合: the three rates weighed by a named preset, whose name and weights the answer tells.',
  })
  async composite(
    @Root() stats: ServiceRequestStats,
    @Arg('preset', () => String, {
      nullable: true,
      description:
        'Name of a preset, see `compositePresets`; `准格尔旗` when left out. Unknown: INVALID_INPUT.',
    })
    preset: string | null | undefined,
    @Arg('class', () => String, {
      nullable: true,
      description: 'Class of tasks; `ALL` when left out. One that the preset lacks: INVALID_INPUT.',
    })
    kind: string | null | undefined,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Composite> {
    const { scope, days } = stats.question;
    const presets = await loaders.compositePresets.load(cityCodeOf(scope));
    const year = Number(days.from.slice(0, 4));
    return stats.composite(presetIn(presets, { name: preset ?? null, class: kind ?? null }, year));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: `办理时长中位数, in hours from receipt to the last closing, of requests closed in the period; null when there are none. Metric \`request.handling_hours.median\`. ${ERROR_BOUND}`,
  })
  medianHours(
    @Root() stats: ServiceRequestStats,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<number | null> {
    return quantile(stats, 0.5, context);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: `办理时长九成位数: the same, that nine of ten do not exceed. Metric \`request.handling_hours.p90\`. ${ERROR_BOUND}`,
  })
  p90Hours(
    @Root() stats: ServiceRequestStats,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<number | null> {
    return quantile(stats, 0.9, context);
  }
}

async function quantile(
  { question: { scope, days } }: ServiceRequestStats,
  share: number,
  { loaders }: ServiceRequestsContext,
): Promise<number | null> {
  const figures = await loaders.handlingHours.load(scope, days);
  return quantileOf(figures.partsOf('request.handling_hours'), share);
}
