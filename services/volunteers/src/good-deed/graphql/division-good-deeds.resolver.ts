import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { GoodDeed } from '../good-deed.js';
import { GoodDeedFilterInput } from './good-deed.input.js';
import { GoodDeedConnectionType } from './good-deed.type.js';

/** Adds `Division.goodDeeds`. */
@Resolver(() => DivisionReference)
export class DivisionGoodDeedsResolver {
  @FieldResolver(() => GoodDeedConnectionType, {
    nullable: true,
    description: '为民办实事: good deeds in this place and below it, the latest day first.',
  })
  goodDeeds(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => GoodDeedFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: GoodDeedFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<GoodDeed>> {
    return loaders.goodDeedsOfDivision.load(code, filter ?? {}, page);
  }
}
