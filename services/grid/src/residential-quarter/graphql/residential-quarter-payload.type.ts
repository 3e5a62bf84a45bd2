import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { ResidentialQuarterType } from './residential-quarter.type.js';

/** Result of `createResidentialQuarter`. */
@Audience('value')
@ObjectType('CreateResidentialQuarterPayload', { description: 'Result of `createResidentialQuarter`.' })
export class CreateResidentialQuarterPayload {
  @Field(() => ResidentialQuarterType, {
    nullable: true,
    description: 'The quarter; null when a rule was broken.',
  })
  readonly residentialQuarter!: ResidentialQuarterType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `updateResidentialQuarter`. */
@Audience('value')
@ObjectType('UpdateResidentialQuarterPayload', { description: 'Result of `updateResidentialQuarter`.' })
export class UpdateResidentialQuarterPayload {
  @Field(() => ResidentialQuarterType, {
    nullable: true,
    description: 'The quarter as it is now; null when a rule was broken.',
  })
  readonly residentialQuarter!: ResidentialQuarterType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
