import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Activity, ActivityShift } from '../../activity/activity.js';
import { ActivityShiftType, ActivityType } from '../../activity/graphql/activity.type.js';
import type { VolunteersContext } from '../../context.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { SignUp } from '../sign-up.js';
import { SignUpConnectionType, SignUpType } from './sign-up.type.js';

/** What hangs on a sign-up. */
@Resolver(() => SignUpType)
export class SignUpFieldsResolver {
  @FieldResolver(() => ActivityType, { nullable: true, description: 'The activity.' })
  activity(@Root() { activityId }: SignUp, @Ctx() { loaders }: VolunteersContext): Promise<Activity | null> {
    return loaders.activity.load(activityId);
  }

  @FieldResolver(() => ActivityShiftType, { nullable: true, description: 'The shift.' })
  shift(@Root() { shiftId }: SignUp, @Ctx() { loaders }: VolunteersContext): Promise<ActivityShift | null> {
    return loaders.activityShift.load(shiftId);
  }

  @FieldResolver(() => VolunteerType, {
    nullable: true,
    description: 'Who comes; null for an organizer who may not see the volunteer.',
  })
  volunteer(
    @Root() { volunteerId }: SignUp,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Volunteer | null> {
    return loaders.volunteer.load(volunteerId);
  }
}

/** Adds `Volunteer.signUps`. */
@Resolver(() => VolunteerType)
export class VolunteerSignUpsResolver {
  @FieldResolver(() => SignUpConnectionType, {
    description: '报名: what they signed up for, the latest first, as far as the viewer may see it.',
  })
  signUps(
    @Root() { id }: Volunteer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<SignUp>> {
    return loaders.signUpsOfVolunteer.load(id, null, page);
  }
}
