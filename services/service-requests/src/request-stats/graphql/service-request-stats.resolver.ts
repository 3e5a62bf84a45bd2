import { cityCodeOf, DateScalar, RateType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { type Composite, presetIn } from '../composite-preset.js';
import { quantileOf } from '../handling-hours.js';
import { SatisfactionFigures } from '../satisfaction-figures.js';
import { compositeFor, type ServiceRequestStats } from '../service-request-stats.js';
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
    return (open?.count ?? 0) + stats.overdueOnceHandled;
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
      '满意率: answers about satisfaction in call-backs of the last round; not reached are excluded. Whoever neither governs the place nor acts for the department knows it of closed months alone, see `satisfactionFromDay`, with small cells suppressed for good.',
  })
  async satisfactionRate(
    @Root() stats: ServiceRequestStats,
    @Arg('method', () => SatisfactionMethod, {
      defaultValue: SatisfactionMethod.BINARY,
      description: 'How answers are added up.',
    })
    method: SatisfactionMethod,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<RateType> {
    return (await satisfactionOf(stats, context)).rate(method);
  }

  @FieldResolver(() => DateScalar, {
    description:
      '满意度起始日: first day of which satisfaction and the composite are told: of the period, or, to those outside, of the closed months that lie wholly in it.',
  })
  async satisfactionFromDay(
    @Root() stats: ServiceRequestStats,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<string> {
    return (await satisfactionOf(stats, context)).days.from;
  }

  @FieldResolver(() => DateScalar, {
    description:
      '满意度截止日: first day of which they are not told any more; the same as `satisfactionFromDay` when no month is closed.',
  })
  async satisfactionToDay(
    @Root() stats: ServiceRequestStats,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<string> {
    return (await satisfactionOf(stats, context)).days.to;
  }

  @FieldResolver(() => RequestCompositeType, {
    nullable: true,
    description:
      '三率综合: the three rates weighed by a named preset, whose name and weights the answer tells; of the days from `satisfactionFromDay` to `satisfactionToDay`.',
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
    @Ctx() context: ServiceRequestsContext,
  ): Promise<Composite> {
    const { scope, days } = stats.question;
    const presets = await context.loaders.compositePresets.load(cityCodeOf(scope));
    const year = Number(days.from.slice(0, 4));
    const weights = presetIn(presets, { name: preset ?? null, class: kind ?? null }, year);
    return compositeFor(await satisfactionOf(stats, context), weights);
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

/** Exact for those inside; for all others what was published of whole months. */
async function satisfactionOf(
  stats: ServiceRequestStats,
  { loaders }: ServiceRequestsContext,
): Promise<SatisfactionFigures> {
  const { scope, days, inside } = stats.question;
  if (inside) return stats.exactSatisfaction;
  const published = await loaders.publishedSatisfaction.of(days).load(scope);
  const figures = await loaders.requestFigures.load(scope, published.days);
  return new SatisfactionFigures(published.days, published, figures);
}

async function quantile(
  { question: { scope, days } }: ServiceRequestStats,
  share: number,
  { loaders }: ServiceRequestsContext,
): Promise<number | null> {
  const figures = await loaders.handlingHours.load(scope, days);
  return quantileOf(figures.partsOf('request.handling_hours'), share);
}
