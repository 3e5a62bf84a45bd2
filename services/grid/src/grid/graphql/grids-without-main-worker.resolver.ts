import { Audience, type Connection, DivisionCodeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Field, InputType, Query, Resolver } from 'type-graphql';
import type { Grid } from '../grid.js';
import type { GridService } from '../grid.service.js';
import { GridConnectionType, GridType } from './grid.type.js';

/** What `gridsWithoutMainWorker` is limited to. */
@InputType('GridsWithoutMainWorkerFilter', { description: 'What the list is limited to.' })
export class GridsWithoutMainWorkerFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;
}

/** Adds the list of grids that nobody answers for first. */
@Resolver(() => GridType)
export class GridsWithoutMainWorkerResolver {
  constructor(private readonly service: GridService) {}

  @Audience('internal')
  @Query(() => GridConnectionType, {
    nullable: true,
    description: 'Grids that have no main worker now, in order of code.',
  })
  gridsWithoutMainWorker(
    @Arg('filter', () => GridsWithoutMainWorkerFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: GridsWithoutMainWorkerFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Grid>> {
    return this.service.withoutMainWorker(filter?.divisionCode ?? null, page);
  }
}
