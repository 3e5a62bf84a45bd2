import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RequestStatus } from './request-status.enum.js';
import { RequestChannel, RequestKind, RequestPriority } from './service-request.enum.js';

/** A request, as the graph shows it. Its words come from the resolver: who reads decides what is masked. */
@Key('id')
@Audience('internal')
@ObjectType('ServiceRequest', {
  description:
    '诉求(工单): what a resident asks of the city, from intake to the verdict. Seen by whoever governs its place, by the organizations that got it and by who made it.',
})
export class ServiceRequestType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, {
    description:
      '诉求编号: what the resident is told, 14 letters and digits of which the last is a check. One number says nothing about another.',
  })
  readonly number!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => RequestChannel, { description: 'Where it came in.' })
  readonly channel!: RequestChannel;

  @Field(() => RequestKind, { description: 'What the resident wants.' })
  readonly kind!: RequestKind;

  @Field(() => RequestPriority, { description: 'How soon somebody must act.' })
  readonly priority!: RequestPriority;

  @Field(() => RequestStatus, { description: 'Where it stands.' })
  readonly status!: RequestStatus;

  @Field(() => Int, { description: '办理轮次: 1, and one more with every rework.' })
  readonly round!: number;

  @Field(() => DateTimeScalar, { description: 'When it came in.' })
  readonly receivedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed last; null while it is open.',
  })
  readonly closedAt!: Date | null;
}

/** A page of requests. */
export const ServiceRequestConnectionType = connectionType(
  ServiceRequestType,
  'ServiceRequest',
  'service requests',
);
