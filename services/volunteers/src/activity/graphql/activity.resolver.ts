import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { Activity } from '../activity.js';
import type { ActivityService } from '../activity.service.js';
import {
  ActivityFilterInput,
  CancelActivityInput,
  CancelShiftInput,
  CreateActivityInput,
} from './activity.input.js';
import { ActivityConnectionType, ActivityPayload, ActivityType } from './activity.type.js';

/** Look-ups, lists and changes of activities. */
@Resolver(() => ActivityType)
export class ActivityResolver {
  constructor(private readonly service: ActivityService) {}

  @Audience('open')
  @Query(() => ActivityType, {
    nullable: true,
    description: 'The activity with this id, cancelled ones too; NOT_FOUND when there is none.',
  })
  activity(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Activity> {
    return orNotFound(loaders.activity.load(id), '活动');
  }

  @Audience('open')
  @Query(() => ActivityConnectionType, {
    nullable: true,
    description: 'Activities that are not cancelled, the latest announced first.',
  })
  activities(
    @Arg('filter', () => ActivityFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: ActivityFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Activity>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => ActivityPayload, {
    description:
      'Announces an activity with its shifts. For people who organize for the organization, and the leader of its team.',
  })
  createActivity(
    @Arg('input', () => CreateActivityInput, { description: 'The activity.' })
    { idempotencyKey, shifts, occurrences, ...input }: CreateActivityInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ActivityPayload> {
    const { teamId = null, agreementId = null, venueId = null, skill = null } = input;
    const activity = { ...input, teamId, agreementId, venueId, skill };
    return asPayload(async () => ({
      activity: await this.service.create(activity, { shifts, occurrences }, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ActivityPayload, {
    description: 'Cancels what is not over of an activity, and the sign-ups for it. For whoever runs it.',
  })
  cancelActivity(
    @Arg('input', () => CancelActivityInput, { description: 'The activity.' })
    { id, expectedVersion }: CancelActivityInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ActivityPayload> {
    return asPayload(async () => ({ activity: await this.service.cancel(id, expectedVersion, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => ActivityPayload, {
    description: 'Cancels one shift, and the sign-ups for it. For whoever runs the activity.',
  })
  cancelShift(
    @Arg('input', () => CancelShiftInput, { description: 'The shift.' })
    { shiftId, expectedVersion }: CancelShiftInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ActivityPayload> {
    return asPayload(async () => ({
      activity: await this.service.cancelShift(shiftId, expectedVersion, viewer),
    }));
  }
}
