import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { NewSectorEntity } from '../new-sector-entity.js';
import { NewSectorEntityConnectionType } from './new-sector-entity.type.js';
import { NewSectorKind } from './new-sector-kind.enum.js';

/** Adds `Division.newSectorEntities` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionNewSectorResolver {
  @FieldResolver(() => NewSectorEntityConnectionType, {
    nullable: true,
    description: '两新组织: entities of the new sectors in this place and below it, by place and age.',
  })
  newSectorEntities(
    @Root() { code }: DivisionReference,
    @Arg('kind', () => NewSectorKind, { nullable: true, description: 'Of this kind; all when left out.' })
    kind: NewSectorKind | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<NewSectorEntity>> {
    return loaders.newSectorEntitiesOfDivision.load(code, { kind: kind ?? null }, page);
  }
}
