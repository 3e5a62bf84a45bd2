import { type Connection, DateTimeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { DivisionAsOf } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { GridAsOf } from '../grid.js';
import { GridConnectionType } from './grid.type.js';

/** Adds `Division.grids`. */
@Resolver(() => DivisionType)
export class DivisionGridsResolver {
  @FieldResolver(() => GridConnectionType, {
    description: 'Grids in this place and below it, in order of code.',
  })
  async grids(
    @Root() { code, asOf: inherited }: DivisionAsOf,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'As they were at this instant; that of the division when left out.',
    })
    asOf: Date | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<GridAsOf>> {
    const instant = asOf ?? inherited ?? null;
    const grids = await loaders.gridsOfDivision.load(code, { asOf: instant }, page);
    return grids.map((grid) => ({ ...grid, asOf: instant }));
  }
}
