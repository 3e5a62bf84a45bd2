import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  SupervisionAction,
  SupervisionGround,
  SupervisionKind,
  SupervisionStatus,
} from './supervision.enum.js';

/** What `supervisionOrders` is limited to. */
@InputType('SupervisionOrderFilter', {
  description: 'What a list of supervision orders is limited to; all that is given must hold.',
})
export class SupervisionOrderFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => SupervisionKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: SupervisionKind | null;

  @Field(() => [SupervisionStatus], { nullable: true, description: 'With one of these statuses.' })
  readonly status?: SupervisionStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'That this organization has to answer.' })
  readonly addresseeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this request.' })
  readonly requestId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this call of a whistle.' })
  readonly whistleCallId?: string | null;
}

/** An order to be issued. */
@InputType('IssueSupervisionOrderInput', {
  description: 'A supervision order to be issued, for the organization that the viewer acts for.',
})
export class IssueSupervisionOrderInput {
  @Field(() => SupervisionKind, { description: "How sharply; ESCALATE is the district's." })
  readonly kind!: SupervisionKind;

  @Field(() => SupervisionGround, { description: 'On what ground.' })
  readonly ground!: SupervisionGround;

  @Field(() => String, {
    description: 'Why, 1 to 500 characters, without resident ID or bank card numbers.',
  })
  readonly explanation!: string;

  @Field(() => ID, { description: 'The organization that has to answer; another than the own.' })
  readonly addresseeId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The request that it is about; exactly one of this and `problemCaseId` is given.',
  })
  readonly requestId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The problem case that it is about.' })
  readonly problemCaseId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days until the answer is due, 1 to 30; those of the kind when left out.',
  })
  readonly answerDays?: number | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A move of an order. */
@InputType('MoveSupervisionOrderInput', { description: 'A move of a supervision order.' })
export class MoveSupervisionOrderInput {
  @Field(() => ID, { description: 'The order.' })
  readonly id!: string;

  @Field(() => SupervisionAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: SupervisionAction;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The answer, or why: 1 to 1000 characters, without resident ID or bank card numbers.',
  })
  readonly text?: string | null;
}
