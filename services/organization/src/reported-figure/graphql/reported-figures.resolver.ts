import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Query, Resolver } from 'type-graphql';
import type { ReportedFigure } from '../reported-figure.js';
import type { ReportedFigureService } from '../reported-figure.service.js';
import { ReportedFigureFilterInput } from './reported-figure-filter.input.js';
import { ReportedFigureConnectionType, ReportedFigureType } from './reported-figure.type.js';

/** Lists published figures wherever they were printed, e.g. all of one metric. */
@Resolver(() => ReportedFigureType)
export class ReportedFiguresResolver {
  constructor(private readonly service: ReportedFigureService) {}

  @Audience('open')
  @Query(() => ReportedFigureConnectionType, {
    nullable: true,
    description: '公布数据: figures that published accounts print, by place, metric, period and account.',
  })
  reportedFigures(
    @Arg('filter', () => ReportedFigureFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ReportedFigureFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ReportedFigure>> {
    return this.service.list(filter ?? {}, page);
  }
}
