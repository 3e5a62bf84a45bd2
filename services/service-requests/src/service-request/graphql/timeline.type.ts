import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestStatus } from './request-status.enum.js';
import { ActorRole } from './service-request.enum.js';

/** Who acted, as the graph shows it. */
@Audience('internal')
@ObjectType('ServiceRequestActor', { description: 'Who acted on a request: a desk, never a person by name.' })
export class ActorType {
  @Field(() => ActorRole, { description: 'As whom.' })
  readonly role!: ActorRole;

  @Field(() => String, { description: 'What the desk is called, e.g. `街道调度岗`.' })
  readonly displayName!: string;

  /** Not a field: the edge to Organization is resolved from it. */
  readonly organizationId!: string | null;
}

/** One entry of a timeline, as the graph shows it. The reason comes from the resolver. */
@Audience('internal')
@ObjectType('ServiceRequestTimelineEntry', {
  description: '办理过程: one move of a request, or its receipt.',
})
export class TimelineEntryType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => RequestStatus, { nullable: true, description: 'Where it stood; null for the receipt.' })
  readonly from!: RequestStatus | null;

  @Field(() => RequestStatus, { description: 'Where it stood afterwards.' })
  readonly to!: RequestStatus;

  @Field(() => String, {
    description:
      'What was done: a value of `ServiceRequestAction`, or without a change of status: RECEIVE for the receipt, GRID_CHANGED when its grid was split or merged, GRID_LOCATED and GRID_NOT_FOUND for its point, CALL_BACK when the reporter was not reached, PUBLISH and WITHDRAW_PUBLICATION; IMPORT for where it stood in another system.',
  })
  readonly action!: string;
}

/** A department's turn with a request, as the graph shows it. */
@Audience('internal')
@ObjectType('ServiceRequestAssignment', { description: "派单记录: a department's turn with a request." })
export class AssignmentType {
  @Field(() => Int, { description: 'The round it belongs to, from 1.' })
  readonly round!: number;

  @Field(() => DateTimeScalar, { description: 'When the department got it.' })
  readonly dispatchedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it signed for it; null before.' })
  readonly signedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken from the department again; null when it was not.',
  })
  readonly returnedAt!: Date | null;

  /** Not a field: the edge to Organization is resolved from it. */
  readonly departmentId!: string;
}
