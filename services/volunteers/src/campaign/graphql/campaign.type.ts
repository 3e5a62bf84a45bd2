import { Audience, connectionType, DateScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A campaign, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('Campaign', {
  description: '公益活动: a campaign or collection, as a sum. Who gave, and how much, is never kept.',
})
export class CampaignType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, { description: 'What it is called, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => DateScalar, { description: 'First business day.' })
  readonly startedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last business day; null while it goes on.' })
  readonly endedOn!: string | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly organizedById!: string;
}

/** A page of campaigns. */
export const CampaignConnectionType = connectionType(CampaignType, 'Campaign', 'campaigns');

/** Result of whatever changes a campaign. */
@Audience('value')
@ObjectType('CampaignPayload', { description: 'Result of `createCampaign` and `recordCampaign`.' })
export class CampaignPayload {
  @Field(() => CampaignType, { nullable: true, description: 'The campaign; null when a rule was broken.' })
  readonly campaign!: CampaignType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
