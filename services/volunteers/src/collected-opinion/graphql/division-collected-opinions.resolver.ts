import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { CollectedOpinion } from '../collected-opinion.js';
import { CollectedOpinionFilterInput } from './collected-opinion.input.js';
import { CollectedOpinionConnectionType } from './collected-opinion.type.js';

/** Adds `Division.collectedOpinions`. */
@Resolver(() => DivisionReference)
export class DivisionCollectedOpinionsResolver {
  @Audience('internal')
  @FieldResolver(() => CollectedOpinionConnectionType, {
    nullable: true,
    description:
      '收集的意见: opinions of this place and below it that the viewer may see, the latest day first.',
  })
  collectedOpinions(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => CollectedOpinionFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: CollectedOpinionFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<CollectedOpinion>> {
    return loaders.opinionsOfDivision.load(code, filter ?? {}, page);
  }
}
