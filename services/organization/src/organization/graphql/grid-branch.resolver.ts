import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { GridReference } from '../../federation/references.js';
import type { Organization } from '../organization.js';
import { OrganizationType } from './organization.type.js';

/** Adds `Grid.branch` to a type that lives in the grid subgraph. */
@Resolver(() => GridReference)
export class GridBranchResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '网格党支部: the party branch that looks after this grid now; null when there is none.',
  })
  branch(
    @Root() { id }: GridReference,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.branchOfGrid.load(id);
  }
}
