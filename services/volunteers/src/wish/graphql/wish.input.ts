import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WishAction, WishStatus } from './wish.enum.js';

const STATUS = 'In one of these statuses; all when left out.';
const CATEGORY = 'Of this category, written the same way.';

/** What `wishes` is limited to. */
@InputType('WishFilter', { description: 'What a list of wishes is limited to; all that is given must hold.' })
export class WishFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => [WishStatus], { nullable: true, description: STATUS })
  readonly status?: WishStatus[] | null;

  @Field(() => String, { nullable: true, description: CATEGORY })
  readonly category?: string | null;

  @Field(() => ID, { nullable: true, description: 'Claimed by this team.' })
  readonly teamId?: string | null;
}

/** What the wishes of one place are limited to. */
@InputType('DivisionWishFilter', { description: 'What the list of the wishes of one place is limited to.' })
export class DivisionWishFilterInput {
  @Field(() => [WishStatus], { nullable: true, description: STATUS })
  readonly status?: WishStatus[] | null;

  @Field(() => String, { nullable: true, description: CATEGORY })
  readonly category?: string | null;
}

/** A wish to be registered. */
@InputType('RegisterWishInput', {
  description:
    'A wish to be put into the pool. Its texts name no person: ID, card and phone numbers and plates are refused.',
})
export class RegisterWishInput {
  @Field(() => DivisionCodeScalar, { description: 'Community or village where it is to be fulfilled.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'In a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, 1 to 500 characters.' })
  readonly description?: string | null;

  @Field(() => String, { description: 'What sort of wish it is, in a word, 1 to 20 characters.' })
  readonly category!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How everybody may call who wishes, 1 to 20 characters, e.g. `一位独居老人`; never a name. Needed unless a request is given.',
  })
  readonly wisherLabel?: string | null;

  @Field(() => ID, { nullable: true, description: 'Grid of the same city.' })
  readonly gridId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Request of the same city that gave rise to it; only for those who attend to residents there.',
  })
  readonly serviceRequestId?: string | null;

  @Field(() => DateScalar, { description: 'Business day by which it is hoped for, today to a year ahead.' })
  readonly dueOn!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A move of a wish. */
@InputType('MoveWishInput', {
  description: 'What is to happen to a wish. Each action says which of the other fields it takes.',
})
export class MoveWishInput {
  @Field(() => ID, { description: 'The wish.' })
  readonly id!: string;

  @Field(() => WishAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: WishAction;

  @Field(() => ID, {
    nullable: true,
    description: 'With CLAIM: a team of the same city for which the viewer acts; otherwise NOT_FOUND.',
  })
  readonly teamId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, or with which result, 1 to 500 characters. Any move may have one.',
  })
  readonly reason?: string | null;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
