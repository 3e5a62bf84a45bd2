import {
  asPayload,
  Audience,
  businessDay,
  type Connection,
  DateScalar,
  DateTimeScalar,
  PageArgs,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { JointBodyType } from '../../joint-body/graphql/joint-body.type.js';
import type { JointBody } from '../../joint-body/joint-body.js';
import { isMeetingOverdue, nextMeetingOf } from '../joint-meeting-due.js';
import type { JointMeeting } from '../joint-meeting.js';
import type { JointMeetingService } from '../joint-meeting.service.js';
import { JointMeetingConnectionType } from './joint-meeting.type.js';
import { RecordJointMeetingInput } from './record-joint-meeting.input.js';
import { RecordJointMeetingPayload } from './record-joint-meeting-payload.type.js';

/** The meetings of a joint body: those held, and the one that is due. */
@Resolver(() => JointBodyType)
export class JointMeetingResolver {
  constructor(private readonly service: JointMeetingService) {}

  @Audience('internal')
  @Mutation(() => RecordJointMeetingPayload, {
    description:
      'Enters a meeting that a joint body held. For its officers and whoever speaks for its chair.',
  })
  recordJointMeeting(
    @Arg('input', () => RecordJointMeetingInput, { description: 'The meeting.' })
    { idempotencyKey, minutesReference, ...meeting }: RecordJointMeetingInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RecordJointMeetingPayload> {
    return asPayload(async () => ({
      jointMeeting: await this.service.record(
        { ...meeting, minutesReference: minutesReference ?? null },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @FieldResolver(() => JointMeetingConnectionType, {
    description: 'The meetings that it held, newest first.',
  })
  meetings(
    @Root() { id }: JointBody,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<JointMeeting>> {
    return loaders.meetingsOfJointBody.load(id, {}, page);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When it met last; null when it never did.',
  })
  async lastMeetingAt(
    @Root() { id }: JointBody,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Date | null> {
    return (await loaders.lastMeetingOfJointBody.load(id))?.heldAt ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The day by which it has to meet, by its cadence from its last meeting or, before the first, its founding. Null without a cadence, with AS_NEEDED, and once it is dissolved.',
  })
  async nextMeetingDue(
    @Root() body: JointBody,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<string | null> {
    return nextMeetingOf(body, await loaders.lastMeetingOfJointBody.load(body.id));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the day by which it had to meet has passed (会议逾期).',
  })
  async meetingOverdue(@Root() body: JointBody, @Ctx() { loaders }: OrganizationContext): Promise<boolean> {
    const last = await loaders.lastMeetingOfJointBody.load(body.id);
    return isMeetingOverdue(body, last, businessDay(new Date()));
  }
}
