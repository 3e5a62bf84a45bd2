import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { ResidentialQuarter } from '../residential-quarter.js';
import { ResidentialQuarterConnectionType } from './residential-quarter.type.js';

/** Adds `Division.residentialQuarters`. */
@Resolver(() => DivisionType)
export class DivisionResidentialQuartersResolver {
  @FieldResolver(() => ResidentialQuarterConnectionType, {
    description: 'Residential quarters in this place and below it.',
  })
  residentialQuarters(
    @Root() { code }: DivisionType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<ResidentialQuarter>> {
    return loaders.quartersOfDivision.load(code, null, page);
  }
}
