import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { Venue } from '../venue.js';
import { VenueKind } from './venue-kind.enum.js';
import { VenueConnectionType } from './venue.type.js';

/** Adds `Division.venues` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionVenuesResolver {
  @FieldResolver(() => VenueConnectionType, {
    nullable: true,
    description: '场所: venues that stand now in this place or below it, by place and age.',
  })
  venues(
    @Root() { code }: DivisionReference,
    @Arg('kind', () => VenueKind, { nullable: true, description: 'Of this kind; all when left out.' })
    kind: VenueKind | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<Venue>> {
    return loaders.venuesOfDivision.load(code, { kind: kind ?? null }, page);
  }
}
