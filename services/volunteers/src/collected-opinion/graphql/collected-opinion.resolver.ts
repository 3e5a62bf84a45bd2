import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import type { CollectedOpinion } from '../collected-opinion.js';
import type { CollectedOpinionService } from '../collected-opinion.service.js';
import {
  CollectedOpinionConnectionType,
  CollectedOpinionFilterInput,
  CollectedOpinionType,
  RecordCollectedOpinionInput,
  RecordCollectedOpinionPayload,
} from './collected-opinion.type.js';

/** Look-ups, lists and recording of collected opinions. */
@Resolver(() => CollectedOpinionType)
export class CollectedOpinionResolver {
  constructor(private readonly service: CollectedOpinionService) {}

  @Audience('internal')
  @Query(() => CollectedOpinionType, {
    nullable: true,
    description: 'The one with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  collectedOpinion(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<CollectedOpinion> {
    return orNotFound(loaders.collectedOpinion.load(id), '收集的意见');
  }

  @Audience('internal')
  @Query(() => CollectedOpinionConnectionType, {
    nullable: true,
    description: '收集的意见 that the viewer may see, the latest day first.',
  })
  collectedOpinions(
    @Arg('filter', () => CollectedOpinionFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: CollectedOpinionFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<CollectedOpinion>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => RecordCollectedOpinionPayload, {
    description:
      'Records what residents said. For the people of the organization, and for staff of the place.',
  })
  recordOpinion(
    @Arg('input', () => RecordCollectedOpinionInput, { description: 'What is to be recorded.' })
    { idempotencyKey, ...given }: RecordCollectedOpinionInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RecordCollectedOpinionPayload> {
    return asPayload(async () => ({
      collectedOpinion: await this.service.record(given, idempotencyKey, viewer),
    }));
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Organization that listened.',
  })
  organization(@Root() { organizationId }: CollectedOpinion): OrganizationReference {
    return { id: organizationId };
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place.' })
  division(@Root() { divisionCode }: CollectedOpinion): DivisionReference {
    return { code: divisionCode };
  }
}
