import { Audience, DateScalar, DateTimeScalar, Key, UserErrorType, connectionType } from '@governance/shared';
import { Field, ID, ObjectType } from 'type-graphql';

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
