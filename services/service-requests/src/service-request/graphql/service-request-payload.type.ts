import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { ServiceRequestType } from './service-request.type.js';

const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `createServiceRequest`. */
@Audience('value')
@ObjectType('CreateServiceRequestPayload', { description: 'Result of `createServiceRequest`.' })
export class CreateServiceRequestPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request; null when a rule was broken.',
  })
  readonly serviceRequest!: ServiceRequestType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `moveServiceRequest`. */
@Audience('value')
@ObjectType('MoveServiceRequestPayload', { description: 'Result of `moveServiceRequest`.' })
export class MoveServiceRequestPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it stands after the move; null when a rule was broken.',
  })
  readonly serviceRequest!: ServiceRequestType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}
