import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ConsultationAction, ConsultationStatus } from './consultation.enum.js';

/** What `consultationMeetings` is limited to. */
@InputType('ConsultationMeetingFilter', {
  description: 'What a list of consultation meetings is limited to; all that is given must hold.',
})
export class ConsultationFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => [ConsultationStatus], { nullable: true, description: 'With one of these statuses.' })
  readonly status?: ConsultationStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of this day or later.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of before this day.' })
  readonly to?: string | null;
}

/** A matter to be consulted about. */
@InputType('ConsultationMatterInput', {
  description: 'A matter to be consulted about: one request, whistle or problem case at most, and words.',
})
export class ConsultationMatterInput {
  @Field(() => String, {
    description: 'In a few words, 1 to 200 characters. No resident ID or bank card numbers.',
  })
  readonly title!: string;

  @Field(() => ID, { nullable: true, description: 'The request that it is about.' })
  readonly requestId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The whistle that it is about.' })
  readonly whistleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The problem case that it is about.' })
  readonly problemCaseId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The organization that is to see to it; it then sees the meeting.',
  })
  readonly organizationId?: string | null;
}

/** A meeting to be convened. */
@InputType('ConveneConsultationInput', {
  description: 'The consultation meeting of a day. What the meeting before left open is carried to it.',
})
export class ConveneConsultationInput {
  @Field(() => DivisionCodeScalar, {
    description: 'Of which place. DIVISION_UNKNOWN may be tried again later.',
  })
  readonly divisionCode!: string;

  @Field(() => DateScalar, {
    description:
      'The business day, 7 days back to 31 ahead and after the last meeting of the place. One that has a meeting: ALREADY_EXISTS.',
  })
  readonly day!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The organization that chairs it; the viewer's own when left out.",
  })
  readonly chairId?: string | null;

  @Field(() => [ConsultationMatterInput], {
    description: 'New matters; at most 50 with those that are carried to it.',
  })
  readonly matters!: ConsultationMatterInput[];

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** What came of a matter. */
@InputType('ConsultationOutcomeInput', { description: 'What came of a matter.' })
export class ConsultationOutcomeInput {
  @Field(() => Int, { description: 'Number of the matter in the meeting.' })
  readonly number!: number;

  @Field(() => Boolean, { description: 'Whether it is settled; what is not is carried to the next meeting.' })
  readonly settled!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What was decided about it, 1 to 500 characters. No resident ID or bank card numbers.',
  })
  readonly decision?: string | null;
}

/** A move of a meeting. */
@InputType('MoveConsultationInput', { description: 'A move of a consultation meeting.' })
export class MoveConsultationInput {
  @Field(() => ID, { description: 'The meeting.' })
  readonly id!: string;

  @Field(() => ConsultationAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: ConsultationAction;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why: 1 to 1000 characters, without resident ID or bank card numbers.',
  })
  readonly text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For RECORD and AMEND: what was decided on the whole, 1 to 2000 characters, without resident ID or bank card numbers.',
  })
  readonly decisions?: string | null;

  @Field(() => [ConsultationOutcomeInput], {
    nullable: true,
    description: 'For RECORD and AMEND: what came of matters, each once; others stay as they are.',
  })
  readonly outcomes?: ConsultationOutcomeInput[] | null;

  @Field(() => [ConsultationMatterInput], {
    nullable: true,
    description: 'For ADD_MATTERS: at most 50 with those that the meeting has.',
  })
  readonly matters?: ConsultationMatterInput[] | null;
}
