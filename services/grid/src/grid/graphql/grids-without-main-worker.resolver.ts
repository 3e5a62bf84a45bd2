import { Audience, type Connection, connectionType, DivisionCodeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Field, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import type { Grid } from '../grid.js';
import type { GridService } from '../grid.service.js';
import { GridType } from './grid.type.js';

/** What `gridsWithoutMainWorker` is limited to. */
@InputType('GridsWithoutMainWorkerFilter', { description: 'What the list is limited to.' })
export class GridsWithoutMainWorkerFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;
}

/** A grid that nobody answers for first. */
@Audience('internal')
@ObjectType('GridVacancy', { description: 'A grid that has no main worker now.' })
export class GridVacancyType {
  @Field(() => GridType, { description: 'The grid.' })
  readonly grid!: GridType;
}

/** A page of them. */
const GridVacancyConnectionType = connectionType(GridVacancyType, 'GridVacancy', 'vacancies');

/** Adds the list of grids that nobody answers for first. */
@Resolver(() => GridType)
export class GridsWithoutMainWorkerResolver {
  constructor(private readonly service: GridService) {}

  @Audience('internal')
  @Query(() => GridVacancyConnectionType, {
    nullable: true,
    description: 'Grids that have no main worker now, in order of code.',
  })
  async gridsWithoutMainWorker(
    @Arg('filter', () => GridsWithoutMainWorkerFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: GridsWithoutMainWorkerFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Grid & GridVacancyType>> {
    const grids = await this.service.withoutMainWorker(filter?.divisionCode ?? null, page);
    return grids.map((grid) => ({ ...grid, grid }));
  }
}
