import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { Honor } from '../honor.js';
import { HonorFilterInput } from './honor.input.js';
import { HonorConnectionType } from './honor.type.js';

/** Adds `Division.honors`. */
@Resolver(() => DivisionReference)
export class DivisionHonorsResolver {
  @Audience('personal')
  @FieldResolver(() => HonorConnectionType, {
    nullable: true,
    description:
      '荣誉: honours of volunteers at home in this place or below it that the viewer may see, the newest nomination first.',
  })
  honors(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => HonorFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: HonorFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<Honor>> {
    return loaders.honorsOfDivision.load(code, filter ?? {}, page);
  }
}
