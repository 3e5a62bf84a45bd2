import {
  Audience,
  connectionType,
  DateScalar,
  DateTimeScalar,
  DivisionCodeScalar,
  Key,
  UserErrorType,
} from '@governance/shared';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

/** 收集的意见, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('CollectedOpinion', {
  description:
    '收集的意见: what residents told volunteers or a unit that came to them. Who said it is never kept.',
})
export class CollectedOpinionType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'In a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { description: '类别: what sort it is, in a word.' })
  readonly category!: string;

  @Field(() => DateScalar, { description: 'Business day on which it was collected.' })
  readonly collectedOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly organizationId!: string;
}

/** A page of collected opinions. */
export const CollectedOpinionConnectionType = connectionType(
  CollectedOpinionType,
  'CollectedOpinion',
  'collected opinions',
);

/** What `collectedOpinions` is limited to. */
@InputType('CollectedOpinionFilter', {
  description: 'What a list is limited to; all that is given must hold.',
})
export class CollectedOpinionFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Collected by this organization.' })
  readonly organizationId?: string | null;
}

/** What is to be recorded. */
@InputType('RecordOpinionInput', {
  description: 'An opinion. Its texts name no person: ID, card and phone numbers and plates are refused.',
})
export class RecordCollectedOpinionInput {
  @Field(() => DivisionCodeScalar, { description: 'The place.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'In a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'What sort it is, in a word, 1 to 20 characters.' })
  readonly category!: string;

  @Field(() => DateScalar, { description: 'Business day on which it was collected. Not in the future.' })
  readonly collectedOn!: string;

  @Field(() => ID, { description: 'Organization of the same city that listened.' })
  readonly organizationId!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Result of `recordOpinion`. */
@Audience('value')
@ObjectType('RecordOpinionPayload', { description: 'Result of `recordOpinion`.' })
export class RecordCollectedOpinionPayload {
  @Field(() => CollectedOpinionType, {
    nullable: true,
    description: 'What was recorded; null when a rule was broken.',
  })
  readonly collectedOpinion!: CollectedOpinionType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
