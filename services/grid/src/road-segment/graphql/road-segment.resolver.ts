import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { givenDetails } from '../../directory/graphql/given-details.js';
import type { Division } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { ResponsibilityType } from '../../responsibility/graphql/responsibility.type.js';
import type { Responsibility } from '../../responsibility/responsibility.js';
import type { RoadSegment, RoadSegmentDetails } from '../road-segment.js';
import type { RoadSegmentService } from '../road-segment.service.js';
import {
  CloseRoadSegmentInput,
  RegisterRoadSegmentInput,
  RoadSegmentFilterInput,
  UpdateRoadSegmentInput,
} from './road-segment.input.js';
import { RoadSegmentConnectionType, RoadSegmentPayload, RoadSegmentType } from './road-segment.type.js';

/** Look-ups, lists and changes of road segments. */
@Resolver(() => RoadSegmentType)
export class RoadSegmentResolver {
  constructor(private readonly service: RoadSegmentService) {}

  @Audience('open')
  @Query(() => RoadSegmentType, {
    nullable: true,
    description: 'The road segment with this id, also a closed one; null when there is none.',
  })
  roadSegment(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<RoadSegment | null> {
    return loaders.roadSegment.load(id);
  }

  @Audience('open')
  @Query(() => RoadSegmentConnectionType, {
    nullable: true,
    description: 'Road segments that stand now, by place and age.',
  })
  roadSegments(
    @Arg('filter', () => RoadSegmentFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: RoadSegmentFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<RoadSegment>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => RoadSegmentPayload, {
    description: 'Registers a road segment. For officers in whose jurisdiction the place lies.',
  })
  registerRoadSegment(
    @Arg('input', () => RegisterRoadSegmentInput, { description: 'The segment.' })
    { idempotencyKey, ...segment }: RegisterRoadSegmentInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<RoadSegmentPayload> {
    const wanted = { ...segment, lengthM: segment.lengthM ?? null, levelTerm: segment.levelTerm ?? null };
    return asPayload(async () => ({
      roadSegment: await this.service.register(wanted, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RoadSegmentPayload, {
    description: 'Changes what is given about a road segment and leaves the rest.',
  })
  updateRoadSegment(
    @Arg('input', () => UpdateRoadSegmentInput, { description: 'The new details.' })
    { id, expectedVersion, ...details }: UpdateRoadSegmentInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<RoadSegmentPayload> {
    const given = givenDetails<RoadSegmentDetails>(details, ['lengthM', 'levelTerm']);
    return asPayload(async () => ({
      roadSegment: await this.service.update({ id, expectedVersion }, given, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RoadSegmentPayload, {
    description: 'Closes a road segment for good. Responsibilities for it must end first.',
  })
  closeRoadSegment(
    @Arg('input', () => CloseRoadSegmentInput, { description: 'Which one.' })
    change: CloseRoadSegmentInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<RoadSegmentPayload> {
    return asPayload(async () => ({ roadSegment: await this.service.close(change, viewer) }));
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Place in which it lies.' })
  division(@Root() { divisionCode }: RoadSegment, @Ctx() { loaders }: GridContext): Promise<Division | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => [ResponsibilityType], {
    description: '路长: who answers for it now, the oldest first; at most 20.',
  })
  responsibilities(
    @Root() { id }: RoadSegment,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly Responsibility[]> {
    return loaders.responsibilitiesOfRoadSegment.load(id);
  }
}

/** Adds `Division.roadSegments`. */
@Resolver(() => DivisionType)
export class DivisionRoadSegmentsResolver {
  @FieldResolver(() => RoadSegmentConnectionType, {
    description: 'Road segments that stand in this place and below it, by place and age.',
  })
  roadSegments(
    @Root() { code }: DivisionType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<RoadSegment>> {
    return loaders.roadSegmentsOfDivision.load(code, {}, page);
  }
}

/** Adds `GridResponsibility.roadSegment`. */
@Resolver(() => ResponsibilityType)
export class ResponsibilityRoadSegmentResolver {
  @FieldResolver(() => RoadSegmentType, {
    nullable: true,
    description: 'Road segment that is answered for, where it is registered.',
  })
  async roadSegment(
    @Root() { roadSegmentId }: Responsibility,
    @Ctx() { loaders }: GridContext,
  ): Promise<RoadSegment | null> {
    return roadSegmentId === null ? null : loaders.roadSegment.load(roadSegmentId);
  }
}
