import { DivisionCodeScalar, GridCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WhistleKind } from './whistle.enum.js';

/** What `whistles` is limited to. */
@InputType('WhistleFilter', {
  description: 'What a list of whistles is limited to; all that is given must hold.',
})
export class WhistleFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Neither closed nor withdrawn; or, with false, one of both.',
  })
  readonly open?: boolean | null;

  @Field(() => WhistleKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: WhistleKind | null;

  @Field(() => ID, { nullable: true, description: 'That called this department.' })
  readonly departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this request.' })
  readonly requestId?: string | null;
}

/** The official who sees that a whistle is followed. */
@InputType('WhistleSponsorInput', {
  description: 'The official who sees that a whistle is followed; public name and post alone.',
})
export class WhistleSponsorInput {
  @Field(() => String, { description: 'Public name, 1 to 20 characters, without contacts.' })
  readonly name!: string;

  @Field(() => String, { description: 'Public post, 1 to 50 characters, without contacts.' })
  readonly post!: string;
}

/** A whistle to be blown. */
@InputType('BlowWhistleInput', {
  description: 'A whistle to be blown, for the organization that the viewer acts for.',
})
export class BlowWhistleInput {
  @Field(() => WhistleKind, { description: 'What it is blown for.' })
  readonly kind!: WhistleKind;

  @Field(() => String, {
    description: 'In a few words, 1 to 100 characters, without resident ID or bank card numbers.',
  })
  readonly title!: string;

  @Field(() => String, {
    description:
      'Why, and what is to be done: 1 to 500 characters, without resident ID or bank card numbers.',
  })
  readonly reason!: string;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Where. Left out with a request, whose place holds.',
  })
  readonly divisionCode?: string | null;

  @Field(() => GridCodeScalar, {
    nullable: true,
    description: 'Grid of that place. Left out with a request, whose grid holds.',
  })
  readonly gridCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The request that it is about, which is being handled; it goes on as WHISTLED.',
  })
  readonly requestId?: string | null;

  @Field(() => [ID], { description: 'The departments to be called: 1 to 20, each once.' })
  readonly departmentIds!: string[];

  @Field(() => WhistleSponsorInput, { nullable: true, description: 'Who sees that it is followed.' })
  readonly sponsor?: WhistleSponsorInput | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

const TEXT = '1 to 1000 characters, without resident ID or bank card numbers.';

/** What every move of a whistle takes. */
@InputType()
abstract class WhistleMoveInput {
  @Field(() => ID, { description: 'The whistle.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Version of the whistle that it is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** What every move of a call takes. */
@InputType()
abstract class CallMoveInput {
  @Field(() => ID, { description: 'The call.' })
  readonly callId!: string;

  @Field(() => Int, { description: 'Version of the call that it is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** A whistle whose matter is done. */
@InputType('DisposeWhistleInput', { description: 'A whistle whose matter is done, as the street says.' })
export class DisposeWhistleInput extends WhistleMoveInput {
  @Field(() => String, { description: `What was done: ${TEXT}` })
  readonly text!: string;
}

/** A whistle to be closed. */
@InputType('CloseWhistleInput', { description: 'A whistle whose calls are all scored or excused.' })
export class CloseWhistleInput extends WhistleMoveInput {
  @Field(() => String, { nullable: true, description: `Something to add: ${TEXT}` })
  readonly text?: string | null;
}

/** A whistle to be taken back. */
@InputType('WithdrawWhistleInput', { description: 'A whistle to be taken back.' })
export class WithdrawWhistleInput extends WhistleMoveInput {
  @Field(() => String, { description: `Why: ${TEXT}` })
  readonly text!: string;
}

/** A call that a department will follow. */
@InputType('AcknowledgeCallInput', { description: 'A call that the department will follow.' })
export class AcknowledgeCallInput extends CallMoveInput {
  @Field(() => String, { nullable: true, description: `Something to add, such as a plan: ${TEXT}` })
  readonly text?: string | null;
}

/** A call that a department has followed. */
@InputType('ArriveAtCallInput', { description: 'A call that the department has followed, in time or not.' })
export class ArriveAtCallInput extends CallMoveInput {
  @Field(() => String, { nullable: true, description: `Something to add: ${TEXT}` })
  readonly text?: string | null;
}

/** A judgement of a department's turn. */
@InputType('ScoreCallInput', { description: "A judgement of a department's turn, by the street." })
export class ScoreCallInput extends CallMoveInput {
  @Field(() => Int, { description: '0 to 100.' })
  readonly score!: number;

  @Field(() => String, { description: `Why so: ${TEXT}` })
  readonly text!: string;
}

/** A call from which a department is let off. */
@InputType('ExcuseCallInput', { description: 'A call from which the street lets the department off.' })
export class ExcuseCallInput extends CallMoveInput {
  @Field(() => String, { description: `Why: ${TEXT}` })
  readonly text!: string;
}
