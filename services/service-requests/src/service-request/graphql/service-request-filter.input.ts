import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { RequestStatus } from './request-status.enum.js';
import { RequestChannel } from './service-request.enum.js';

/** What `serviceRequests` is limited to. */
@InputType('ServiceRequestFilter', {
  description: 'What a list of requests is limited to; all that is given must hold.',
})
export class ServiceRequestFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this grid.' })
  readonly gridId?: string | null;

  @Field(() => [RequestStatus], { nullable: true, description: 'With one of these statuses.' })
  readonly status?: RequestStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Open ones (true) or closed ones (false).' })
  readonly open?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Past the due time of its running leading clock (true), or not (false); see `deadline`.',
  })
  readonly overdue?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the category with this code, or of one below it; otherwise INVALID_INPUT.',
  })
  readonly categoryCode?: string | null;

  @Field(() => RequestChannel, { nullable: true, description: 'That came in by this channel.' })
  readonly channel?: RequestChannel | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Received at this instant or later.' })
  readonly receivedFrom?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Received before this instant; later than `receivedFrom`, otherwise PERIOD_INVALID.',
  })
  readonly receivedTo?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title, at most 50 characters; Traditional and Simplified writing are the same.',
  })
  readonly search?: string | null;
}
