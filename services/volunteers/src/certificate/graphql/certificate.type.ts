import { AssumedSize, Audience, DateScalar, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';

/** What one organization proves. */
@Audience('open')
@ObjectType('CertificateProof', {
  description: '谁记录谁证明: what one organization proves of a certificate.',
})
export class CertificateProofType {
  @Field(() => Float, { description: 'Hours that it proves.' })
  readonly hours!: number;

  @Field(() => Int, { description: 'In how many records.' })
  readonly activities!: number;

  /** Not a field: what the nested field needs. */
  readonly organizationId!: string;
}

/** A certificate, as the graph shows it. */
@Audience('open')
@ObjectType('Certificate', {
  description:
    '志愿服务记录证明: hours of a volunteer, verified by anybody who has the code. There is no list of them.',
})
export class CertificateType {
  @Field(() => String, { description: '证明编号: 14 letters and digits that nobody guesses.' })
  readonly code!: string;

  @Field(() => String, {
    description: 'The name of the volunteer, masked; of now, so gone with whoever has left.',
  })
  readonly maskedName!: string;

  @Field(() => DateScalar, { description: 'First business day of the period.' })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'First business day after it.' })
  readonly to!: string;

  @Field(() => Float, { description: 'Confirmed hours that were given in the period.' })
  readonly hours!: number;

  @Field(() => Int, { description: 'How many records they are.' })
  readonly activities!: number;

  @AssumedSize(20)
  @Field(() => [CertificateProofType], {
    description: 'Who proves them, most hours first; at most one for each organization that was served.',
  })
  readonly proofs!: readonly CertificateProofType[];

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  readonly issuedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was revoked, by hand or because hours of it were taken back; null while it holds.',
  })
  readonly revokedAt!: Date | null;

  /** Not a field: what the nested field needs. */
  readonly issuerId!: string | null;
}

/** A certificate to be issued. */
@InputType('IssueCertificateInput', { description: 'A certificate to be issued.' })
export class IssueCertificateInput {
  @Field(() => ID, { description: 'The volunteer: oneself, or one at home in one’s unit.' })
  readonly volunteerId!: string;

  @Field(() => DateScalar, { description: 'First business day of the period.' })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'First business day after it; otherwise PERIOD_INVALID.' })
  readonly to!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A certificate to be revoked. */
@InputType('RevokeCertificateInput', { description: 'A certificate that does not hold any more.' })
export class RevokeCertificateInput {
  @Field(() => String, { description: 'Its code.' })
  readonly code!: string;
}

/** Result of whatever changes a certificate. */
@Audience('value')
@ObjectType('CertificatePayload', { description: 'Result of `issueCertificate` and `revokeCertificate`.' })
export class CertificatePayload {
  @Field(() => CertificateType, {
    nullable: true,
    description: 'The certificate; null when a rule was broken.',
  })
  readonly certificate!: CertificateType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
