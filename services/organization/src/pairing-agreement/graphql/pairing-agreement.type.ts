import { Audience, connectionType, DateScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VERSION } from '../../co-building/graphql/descriptions.js';
import { payloadType } from '../../co-building/graphql/payload.type.js';
import { AgreementStatus } from './pairing-agreement.enum.js';

/** An agreement, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('PairingAgreement', {
  description:
    '共建协议: what one unit and one community agree for one year (一单位一协议). For those who govern the community and for the unit.',
})
export class PairingAgreementType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The year that it is for.' })
  readonly year!: number;

  @Field(() => AgreementStatus, { description: 'Where it stands.' })
  readonly status!: AgreementStatus;

  @Field(() => DateScalar, { description: 'Business day on which it was signed.' })
  readonly signedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Business day on which it was completed or terminated; null until then.',
  })
  readonly endedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its paper is called or numbered; null when not given.',
  })
  readonly document!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said when it ended; null when nothing was.' })
  readonly reason!: string | null;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly unitId!: string;
}

/** A page of agreements. */
export const PairingAgreementConnectionType = connectionType(
  PairingAgreementType,
  'PairingAgreement',
  'agreements',
);

const agreement = { field: 'pairingAgreement', what: 'The agreement', type: PairingAgreementType };

/** Result of `signAgreement`. */
export const SignAgreementPayload = payloadType('signAgreement', agreement);
/** Result of `completeAgreement`. */
export const CompleteAgreementPayload = payloadType('completeAgreement', agreement);
/** Result of `terminateAgreement`. */
export const TerminateAgreementPayload = payloadType('terminateAgreement', agreement);

/** What became of one of many agreements. */
@Audience('value')
@ObjectType('SignedAgreementResult', { description: 'What became of one of many agreements.' })
export class SignedAgreementResultType {
  @Field(() => Int, { description: 'Which one of the input it is, from 0.' })
  readonly index!: number;

  @Field(() => PairingAgreementType, {
    nullable: true,
    description: 'The agreement; null when a rule was broken.',
  })
  readonly pairingAgreement!: PairingAgreementType | null;

  @Field(() => [UserErrorType], { description: 'Rules that this one broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `signAgreements`. */
@Audience('value')
@ObjectType('SignAgreementsPayload', { description: 'Result of `signAgreements`.' })
export class SignAgreementsPayload {
  @Field(() => [SignedAgreementResultType], {
    nullable: true,
    description:
      'What became of each agreement, in the order of the input, at most 100; null when the call as a whole broke a rule.',
  })
  readonly results!: SignedAgreementResultType[] | null;

  @Field(() => [UserErrorType], { description: 'Rules that the call as a whole broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Who is paired, as the graph shows it. */
@Audience('open')
@ObjectType('PairingCounts', {
  description:
    '结对共建: how many units and communities of a place are paired by agreements of a year that were not terminated, each counted once.',
})
export class PairingCountsType {
  @Field(() => Int, { description: 'How many agreements there are.' })
  readonly agreements!: number;

  @Field(() => Int, { description: 'How many units have one at least.' })
  readonly units!: number;

  @Field(() => Int, { description: 'How many communities have one at least.' })
  readonly communities!: number;
}
