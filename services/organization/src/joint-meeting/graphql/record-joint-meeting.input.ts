import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { JointMeetingKind } from './joint-meeting-kind.enum.js';

/** A meeting to be entered. */
@InputType('RecordJointMeetingInput', { description: 'A meeting of a joint body to be entered.' })
export class RecordJointMeetingInput {
  @Field(() => ID, { description: 'The joint body.' })
  readonly jointBodyId!: string;

  @Field(() => JointMeetingKind, { description: 'What kind of meeting it was.' })
  readonly kind!: JointMeetingKind;

  @Field(() => DateTimeScalar, {
    description: 'When it was held, from the founding of the body to now.',
  })
  readonly heldAt!: Date;

  @Field(() => Int, { description: 'How many people attended, 1 to 100000.' })
  readonly attendance!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Where the minutes are found, 1 to 100 characters; everybody reads it.',
  })
  readonly minutesReference?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
