import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { QuarterLinkType } from './quarter-link.type.js';

/** Result of `linkResidentialQuarter`. */
@Audience('value')
@ObjectType('LinkResidentialQuarterPayload', { description: 'Result of `linkResidentialQuarter`.' })
export class LinkResidentialQuarterPayload {
  @Field(() => QuarterLinkType, { nullable: true, description: 'The link; null when a rule was broken.' })
  readonly link!: QuarterLinkType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `unlinkResidentialQuarter`. */
@Audience('value')
@ObjectType('UnlinkResidentialQuarterPayload', { description: 'Result of `unlinkResidentialQuarter`.' })
export class UnlinkResidentialQuarterPayload {
  @Field(() => QuarterLinkType, {
    nullable: true,
    description: 'The link with its end; null when a rule was broken.',
  })
  readonly link!: QuarterLinkType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
