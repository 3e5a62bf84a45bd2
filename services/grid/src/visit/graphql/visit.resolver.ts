import {
  asBatchRow,
  asPayload,
  assertBatchSize,
  assertPeriod,
  Audience,
  daysWithin,
  DivisionCodeScalar,
  governs,
  PeriodInputType,
} from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { VisitCategory } from '../visit-category.js';
import { MAX_VISITS_AT_ONCE } from '../visit.js';
import type { VisitService } from '../visit.service.js';
import { RecordVisitsInput } from './record-visits.input.js';
import { RecordVisitsPayload, VisitCategoryType, VisitSummaryType } from './visit.type.js';

/** Adds `Grid.visits`, and records of visits. */
@Resolver(() => GridType)
export class VisitResolver {
  constructor(private readonly service: VisitService) {}

  @Audience('open')
  @Query(() => [VisitCategoryType], {
    nullable: true,
    description: 'What the city of a place counts visits by, in order of code; at most 50.',
  })
  visitCategories(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'A place of the city.' })
    divisionCode: string,
  ): Promise<readonly VisitCategory[]> {
    return this.service.categories(divisionCode);
  }

  @Audience('internal')
  @FieldResolver(() => VisitSummaryType, {
    nullable: true,
    description: '走访: visits in it; null for whoever does not govern the place.',
  })
  async visits(
    @Root() { id, divisionCode }: GridAsOf,
    @Arg('period', () => PeriodInputType, {
      description:
        'The period. Counted are the business days in Asia/Shanghai that begin in it; otherwise PERIOD_INVALID.',
    })
    period: PeriodInputType,
    @Ctx() { loaders, viewer }: GridContext,
  ): Promise<VisitSummaryType | null> {
    assertPeriod(period);
    if (!governs(viewer, divisionCode)) return null;
    const days = daysWithin(period);
    const byCategory = await loaders.visitsOfGrid.load(id, days);
    return {
      fromDay: days.from,
      toDay: days.to,
      total: byCategory.reduce((sum, { count }) => sum + count, 0),
      byCategory,
    };
  }

  @Audience('internal')
  @Mutation(() => RecordVisitsPayload, {
    description:
      'Records visits, each record by itself: what is wrong with one does not stop the others, and those that got through before are answered as they were recorded.',
  })
  recordVisits(
    @Arg('input', () => RecordVisitsInput, { description: 'The visits.' }) input: RecordVisitsInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<RecordVisitsPayload> {
    return asPayload(async () => {
      assertBatchSize(input.visits, MAX_VISITS_AT_ONCE, 'visits');
      const results = [];
      for (const { idempotencyKey, checklistVersion, ...row } of input.visits) {
        const visits = { ...row, checklistVersion: checklistVersion ?? null };
        const recorded = await asBatchRow(async () => ({
          visits: await this.service.record(visits, idempotencyKey, viewer),
        }));
        results.push({ idempotencyKey, ...recorded });
      }
      return { results };
    });
  }
}
