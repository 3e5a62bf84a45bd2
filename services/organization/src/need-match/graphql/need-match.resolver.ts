import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { NeedMatch } from '../need-match.js';
import type { NeedMatchService } from '../need-match.service.js';
import { NeedMatchFilterInput, ProposeMatchInput } from './need-match.input.js';
import { NeedMatchConnectionType, NeedMatchType, ProposeMatchPayload } from './need-match.type.js';

/** Look-ups and lists of matches, and how they begin. */
@Resolver(() => NeedMatchType)
export class NeedMatchResolver {
  constructor(private readonly service: NeedMatchService) {}

  @Audience('internal')
  @Query(() => NeedMatchType, {
    nullable: true,
    description: 'The match with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  needMatch(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<NeedMatch> {
    return orNotFound(loaders.needMatch.load(id), '对接');
  }

  @Audience('internal')
  @Query(() => NeedMatchConnectionType, {
    nullable: true,
    description: 'The matches that the viewer may see, by the place of the need and age.',
  })
  needMatches(
    @Arg('filter', () => NeedMatchFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: NeedMatchFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<NeedMatch>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => ProposeMatchPayload, {
    description:
      'Proposes a resource for a need. For who speaks for the organization that states it, and for officers of its place.',
  })
  proposeMatch(
    @Arg('input', () => ProposeMatchInput, { description: 'The need and the resource.' })
    { idempotencyKey, expectedVersion, projectId, ...match }: ProposeMatchInput,
    @Ctx() { viewer }: OrganizationContext,
  ) {
    const terms = { expectedVersion, idempotencyKey };
    return asPayload(async () => ({
      needMatch: await this.service.propose({ ...match, projectId: projectId ?? null }, terms, viewer),
    }));
  }
}
