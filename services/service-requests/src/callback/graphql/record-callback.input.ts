import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CallbackMethod, Satisfaction, Surveyor } from './callback.enum.js';

/** A call that somebody made. */
@InputType('RecordCallbackInput', {
  description:
    'A call to the reporter of a request that waits for one. Solved closes the request; not solved sends it into another round; the third try of a round that reaches nobody closes it without an answer.',
})
export class RecordCallbackInput {
  @Field(() => ID, { description: 'The request, in status CALLBACK; otherwise ACTION_NOT_AVAILABLE.' })
  readonly requestId!: string;

  @Field(() => Int, {
    description:
      'The version of the request that the call is based on; otherwise CONFLICT. A call is recorded once so.',
  })
  readonly expectedVersion!: number;

  @Field(() => Surveyor, {
    description:
      'Who asked. OWN: recorded by officers of the street and the district. THIRD_PARTY: by machines and the district.',
  })
  readonly surveyor!: Surveyor;

  @Field(() => CallbackMethod, { defaultValue: CallbackMethod.PHONE, description: 'How.' })
  readonly method!: CallbackMethod;

  @Field(() => Boolean, { description: 'Whether the reporter was reached.' })
  readonly contacted!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is solved, says the reporter; given exactly when reached.',
  })
  readonly resolved?: boolean | null;

  @Field(() => Satisfaction, {
    nullable: true,
    description: 'How satisfied the reporter is; left out when not reached or not said.',
  })
  readonly satisfaction?: Satisfaction | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When: not before the request was handed over to be called back about, not later than now; now when left out. Figures count its day.',
  })
  readonly at?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said, 1 to 300 characters, for the timeline. No resident ID or bank card numbers.',
  })
  readonly remark?: string | null;
}

/** Calls that somebody made. */
@InputType('RecordCallbacksInput', { description: 'Calls that somebody made. Each stands for itself.' })
export class RecordCallbacksInput {
  @Field(() => [RecordCallbackInput], { description: 'The calls, 1 to 100, about different requests.' })
  readonly callbacks!: readonly RecordCallbackInput[];
}
