import { Audience, connectionType, DateScalar, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { WishActor, WishStatus } from './wish.enum.js';

/** A wish, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('Wish', {
  description:
    '心愿 (微心愿): something small that a resident would like and that volunteers can give. Holds no personal data. Open ones are seen by everybody who is signed in; all others by whoever governs the place, who registered it, and the team that claimed it with its organization.',
})
export class WishType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, { description: 'In a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about; null when the title says all.' })
  readonly description!: string | null;

  @Field(() => String, { description: '类别: what sort of wish it is, in a word, e.g. `助老`.' })
  readonly category!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '称呼: how everybody may call who wishes, e.g. `一位独居老人`; never a name. Null when only a request says it.',
  })
  readonly wisherLabel!: string | null;

  @Field(() => WishStatus, { description: 'Where it stands.' })
  readonly status!: WishStatus;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  readonly registeredAt!: Date;

  @Field(() => DateScalar, { description: '期望日期: the business day by which the wisher hopes for it.' })
  readonly dueOn!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was claimed; null while it is not.' })
  readonly claimedAt!: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '认领期限: last business day of the claim: `dueOn`, or two weeks when that was over. After it the wish is open again. Null while nobody claims it.',
  })
  readonly claimDueOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the team fulfilled it; null before.' })
  readonly fulfilledAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the wisher’s side confirmed that; null before.',
  })
  readonly confirmedAt!: Date | null;

  /** Not fields: what the nested fields and the policy need. */
  readonly divisionCode!: string;
  readonly gridId!: string | null;
  readonly serviceRequestId!: string | null;
  readonly registeredBySubject!: string | null;
  readonly registeredByOrganizationId!: string | null;
  readonly claimedByTeamId!: string | null;
  readonly claimedOrganizationId!: string | null;
  readonly claimedBySubject!: string | null;
}

/** One entry of a wish's timeline, as the graph shows it. */
@Audience('internal')
@ObjectType('WishTimelineEntry', { description: '心愿进展: one move of a wish, or its registration.' })
export class WishEntryType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => WishStatus, { nullable: true, description: 'Where it stood; null for the registration.' })
  readonly from!: WishStatus | null;

  @Field(() => WishStatus, { description: 'Where it stood afterwards.' })
  readonly to!: WishStatus;

  @Field(() => String, {
    description:
      'What was done: REGISTER, RETURN_OVERDUE for a claim that ran out, else a value of `WishAction`.',
  })
  readonly action!: string;

  @Field(() => WishActor, { description: 'As whom.' })
  readonly actor!: WishActor;

  @Field(() => String, { nullable: true, description: 'Why, or with which result; null when nobody said.' })
  readonly reason!: string | null;

  /** Not a field: the team is resolved from it. */
  readonly teamId!: string | null;
}

/** A page of wishes. */
export const WishConnectionType = connectionType(WishType, 'Wish', 'wishes');

const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `registerWish`. */
@Audience('value')
@ObjectType('RegisterWishPayload', { description: 'Result of `registerWish`.' })
export class RegisterWishPayload {
  @Field(() => WishType, { nullable: true, description: 'The wish; null when a rule was broken.' })
  readonly wish!: WishType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `moveWish`. */
@Audience('value')
@ObjectType('MoveWishPayload', { description: 'Result of `moveWish`.' })
export class MoveWishPayload {
  @Field(() => WishType, {
    nullable: true,
    description: 'The wish as it stands after the move; null when a rule was broken.',
  })
  readonly wish!: WishType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}
