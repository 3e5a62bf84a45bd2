import { Audience, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import { CallbackMethod, Satisfaction, Surveyor } from './callback.enum.js';

/** One call to a reporter, as the graph shows it. */
@Audience('internal')
@ObjectType('ServiceRequestCallback', { description: '回访: one call to the reporter of a request.' })
export class CallbackType {
  @Field(() => Int, { description: 'The round whose work was judged, from 1.' })
  readonly round!: number;

  @Field(() => Int, { description: 'The try within the round, from 1.' })
  readonly attempt!: number;

  @Field(() => Surveyor, { description: 'Who asked.' })
  readonly surveyor!: Surveyor;

  @Field(() => CallbackMethod, { description: 'How.' })
  readonly method!: CallbackMethod;

  @Field(() => Boolean, { description: 'Whether the reporter was reached.' })
  readonly contacted!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is solved, says the reporter; null when not reached.',
  })
  readonly resolved!: boolean | null;

  @Field(() => Satisfaction, {
    nullable: true,
    description: 'How satisfied the reporter is; null when not reached or not said.',
  })
  readonly satisfaction!: Satisfaction | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;
}

const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `recordCallback`. */
@Audience('value')
@ObjectType('RecordCallbackPayload', { description: 'Result of `recordCallback`.' })
export class RecordCallbackPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it stands after the call; null when a rule was broken.',
  })
  readonly serviceRequest!: ServiceRequestType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** What came of one of many calls. */
@Audience('value')
@ObjectType('RecordedCallback', { description: 'What came of one of many calls that were recorded at once.' })
export class RecordedCallbackType {
  @Field(() => ID, { description: 'The request, as given.' })
  readonly requestId!: string;

  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it stands after the call; null when a rule was broken.',
  })
  readonly serviceRequest!: ServiceRequestType | null;

  @Field(() => [UserErrorType], {
    description: `${USER_ERRORS} NOT_FOUND and FORBIDDEN are said here too, so that the others go on.`,
  })
  readonly userErrors!: UserErrorType[];
}

/** Result of `recordCallbacks`. */
@Audience('value')
@ObjectType('RecordCallbacksPayload', { description: 'Result of `recordCallbacks`.' })
export class RecordCallbacksPayload {
  @Field(() => [RecordedCallbackType], {
    nullable: true,
    description: 'One for each call in the order given, at most 100; null when none was tried.',
  })
  readonly results!: readonly RecordedCallbackType[] | null;

  @Field(() => [UserErrorType], { description: 'What is wrong with the batch as such; empty otherwise.' })
  readonly userErrors!: UserErrorType[];
}
