import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IDEMPOTENCY_KEY } from '../../co-building/graphql/descriptions.js';
import { moveInput } from '../../co-building/graphql/move.input.js';
import { AgreementStatus } from './pairing-agreement.enum.js';

/** An agreement that was signed. */
@InputType('SignAgreementInput', { description: 'An agreement that was signed.' })
export class SignAgreementInput {
  @Field(() => ID, {
    description: 'The unit, of the same city; once for a community and year, otherwise ALREADY_EXISTS.',
  })
  readonly unitId!: string;

  @Field(() => DivisionCodeScalar, { description: 'The community or village.' })
  readonly divisionCode!: string;

  @Field(() => Int, { description: 'The year that it is for, from 2000 to the next year.' })
  readonly year!: number;

  @Field(() => DateScalar, {
    description: 'Business day on which it was signed: in its year or the year before, not later than today.',
  })
  readonly signedOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What its paper is called or numbered: 1 to 100 characters, without names or numbers of people.',
  })
  readonly document?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Needs of the community that it is about; at most 20.',
  })
  readonly needIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Resources of the unit that it is about; at most 20.' })
  readonly resourceIds!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  readonly idempotencyKey!: string;
}

/** Many agreements that were signed. */
@InputType('SignAgreementsInput', { description: 'Many agreements that were signed, for data integration.' })
export class SignAgreementsInput {
  @Field(() => [SignAgreementInput], {
    description: 'The agreements, 1 to 100. Each is stored or refused by itself.',
  })
  readonly agreements!: SignAgreementInput[];
}

/** Input of `completeAgreement`. */
export const CompleteAgreementInput = moveInput('completeAgreement', 'the agreement', 'REASON_OPTIONAL');
/** Input of `terminateAgreement`. */
export const TerminateAgreementInput = moveInput('terminateAgreement', 'the agreement', 'REASON_NEEDED');

/** What `pairingAgreements` is limited to. */
@InputType('PairingAgreementFilter', {
  description: 'What a list of agreements is limited to; all that is given must hold.',
})
export class PairingAgreementFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit.' })
  readonly unitId?: string | null;

  @Field(() => Int, { nullable: true, description: 'For this year.' })
  readonly year?: number | null;

  @Field(() => [AgreementStatus], { nullable: true, description: 'Standing at one of these.' })
  readonly status?: AgreementStatus[] | null;
}
