import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import type { Grid } from '../grid.js';
import { GridConnectionType } from './grid.type.js';

/** Adds `Organization.grids` to a type that lives in the organization subgraph. */
@Resolver(() => OrganizationReference)
export class OrganizationGridsResolver {
  @FieldResolver(() => GridConnectionType, {
    nullable: true,
    description: 'Grids of its city that this organization answers for now, in order of code.',
  })
  grids(
    @Root() { id }: OrganizationReference,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<Grid>> {
    return loaders.gridsOfOrganization.load(id, null, page);
  }
}
