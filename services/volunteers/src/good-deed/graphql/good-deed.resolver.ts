import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import type { GoodDeed } from '../good-deed.js';
import type { GoodDeedService } from '../good-deed.service.js';
import {
  GoodDeedConnectionType,
  GoodDeedFilterInput,
  GoodDeedType,
  RecordGoodDeedInput,
  RecordGoodDeedPayload,
} from './good-deed.type.js';

/** Look-ups, lists and recording of good deeds. */
@Resolver(() => GoodDeedType)
export class GoodDeedResolver {
  constructor(private readonly service: GoodDeedService) {}

  @Audience('open')
  @Query(() => GoodDeedType, {
    nullable: true,
    description: 'The one with this id; NOT_FOUND when there is none.',
  })
  goodDeed(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<GoodDeed> {
    return orNotFound(loaders.goodDeed.load(id), '为民办实事');
  }

  @Audience('open')
  @Query(() => GoodDeedConnectionType, {
    nullable: true,
    description: '为民办实事, the latest day first.',
  })
  goodDeeds(
    @Arg('filter', () => GoodDeedFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: GoodDeedFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<GoodDeed>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => RecordGoodDeedPayload, {
    description: 'Records a good deed. For the people of the organization, and for staff of the place.',
  })
  recordGoodDeed(
    @Arg('input', () => RecordGoodDeedInput, { description: 'What is to be recorded.' })
    { idempotencyKey, ...given }: RecordGoodDeedInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RecordGoodDeedPayload> {
    return asPayload(async () => ({
      goodDeed: await this.service.record(given, idempotencyKey, viewer),
    }));
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Organization that did it.',
  })
  organization(@Root() { organizationId }: GoodDeed): OrganizationReference {
    return { id: organizationId };
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place.' })
  division(@Root() { divisionCode }: GoodDeed): DivisionReference {
    return { code: divisionCode };
  }
}
