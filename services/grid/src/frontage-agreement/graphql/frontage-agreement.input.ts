import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../directory/graphql/change.input.js';
import { RegisterInput } from '../../directory/graphql/register.input.js';
import { FrontageAgreementStatus, FrontageDuty } from './frontage-agreement.enum.js';

/** What `frontageAgreements` is limited to. */
@InputType('FrontageAgreementFilter', {
  description: 'What a list of frontage agreements is limited to; all that is given must hold.',
})
export class FrontageAgreementFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => FrontageAgreementStatus, {
    nullable: true,
    description: 'That stand so today; all but those that were ended when left out.',
  })
  readonly status?: FrontageAgreementStatus | null;
}

/** A frontage agreement to be registered. */
@InputType('RegisterFrontageAgreementInput', { description: 'A frontage agreement that was signed.' })
export class RegisterFrontageAgreementInput extends RegisterInput {
  @Field(() => String, {
    description: 'Legal name or sign of the shop or unit, 1 to 60 characters; everybody reads it.',
  })
  readonly unitName!: string;

  @Field(() => ID, { nullable: true, description: 'Road segment along which it lies.' })
  readonly roadSegmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Grid of the same community in which it lies.' })
  readonly gridId?: string | null;

  @Field(() => DateScalar, { description: 'Day on which it was signed, not later than today.' })
  readonly signedOn!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds, within 10 years of the signing.' })
  readonly validUntil!: string;

  @Field(() => [FrontageDuty], { description: 'What the unit answers for, each once.' })
  readonly duties!: readonly FrontageDuty[];
}

/** Other details of a frontage agreement. */
@InputType('UpdateFrontageAgreementInput', {
  description: 'Other details of a frontage agreement. What is left out stays as it is.',
})
export class UpdateFrontageAgreementInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Name of the unit, 1 to 60 characters.' })
  readonly unitName?: string | null;

  @Field(() => ID, { nullable: true, description: 'Road segment along which it lies; null for none.' })
  readonly roadSegmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Grid in which it lies; null for none.' })
  readonly gridId?: string | null;

  @Field(() => [FrontageDuty], { nullable: true, description: 'What the unit answers for, each once.' })
  readonly duties?: readonly FrontageDuty[] | null;
}

/** A longer term of a frontage agreement. */
@InputType('RenewFrontageAgreementInput', { description: 'A longer term of a frontage agreement.' })
export class RenewFrontageAgreementInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day on which it was signed again, not later than today.' })
  readonly signedOn!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds, later than before.' })
  readonly validUntil!: string;
}

/** A frontage agreement to be ended. */
@InputType('EndFrontageAgreementInput', { description: 'A frontage agreement to be ended before its term.' })
export class EndFrontageAgreementInput extends ChangeInput {}
