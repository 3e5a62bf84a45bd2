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

/** 为民办实事, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('GoodDeed', {
  description: '为民办实事: something that a unit did for the residents of a place.',
})
export class GoodDeedType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'In a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { description: '类别: what sort it is, in a word.' })
  readonly category!: string;

  @Field(() => DateScalar, { description: 'Business day on which it was done.' })
  readonly doneOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly organizationId!: string;
}

/** A page of good deeds. */
export const GoodDeedConnectionType = connectionType(GoodDeedType, 'GoodDeed', 'good deeds');

/** What `goodDeeds` is limited to. */
@InputType('GoodDeedFilter', { description: 'What a list is limited to; all that is given must hold.' })
export class GoodDeedFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Done by this organization.' })
  readonly organizationId?: string | null;
}

/** What is to be recorded. */
@InputType('RecordGoodDeedInput', {
  description: 'A good deed. Its texts name no person: ID, card and phone numbers and plates are refused.',
})
export class RecordGoodDeedInput {
  @Field(() => DivisionCodeScalar, { description: 'The place.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'In a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'What sort it is, in a word, 1 to 20 characters.' })
  readonly category!: string;

  @Field(() => DateScalar, { description: 'Business day on which it was done. Not in the future.' })
  readonly doneOn!: string;

  @Field(() => ID, { description: 'Organization of the same city that did it.' })
  readonly organizationId!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Result of `recordGoodDeed`. */
@Audience('value')
@ObjectType('RecordGoodDeedPayload', { description: 'Result of `recordGoodDeed`.' })
export class RecordGoodDeedPayload {
  @Field(() => GoodDeedType, {
    nullable: true,
    description: 'What was recorded; null when a rule was broken.',
  })
  readonly goodDeed!: GoodDeedType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
