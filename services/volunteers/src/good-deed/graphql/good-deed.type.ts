import { Audience, DateScalar, DateTimeScalar, Key, UserErrorType, connectionType } from '@governance/shared';
import { Field, ID, ObjectType } from 'type-graphql';

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
