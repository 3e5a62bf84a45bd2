import { Audience, connectionType, DateScalar, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FrontageDuty } from './frontage-agreement.enum.js';

/** A frontage agreement, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('FrontageAgreement', {
  description: '门前三包责任书: a shop’s or unit’s agreement to look after what lies in front of its door.',
})
export class FrontageAgreementType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Legal name or sign of the shop or unit; never its owner.' })
  readonly unitName!: string;

  @Field(() => DateScalar, { description: 'Day on which it was signed, or last renewed.' })
  readonly signedOn!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds.' })
  readonly validUntil!: string;

  @Field(() => [FrontageDuty], { description: 'What the unit answers for, 1 to 3.' })
  readonly duties!: readonly FrontageDuty[];

  @Field(() => DateTimeScalar, {
    name: 'endedAt',
    nullable: true,
    description: 'When it was ended; null otherwise.',
  })
  readonly closedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the resolvers need. */
  readonly divisionCode!: string;
  readonly roadSegmentId!: string | null;
  readonly gridId!: string | null;
}

/** A page of frontage agreements. */
export const FrontageAgreementConnectionType = connectionType(
  FrontageAgreementType,
  'FrontageAgreement',
  'frontage agreements',
);

/** Result of every change of a frontage agreement. */
@Audience('value')
@ObjectType('FrontageAgreementPayload', { description: 'Result of a change of a frontage agreement.' })
export class FrontageAgreementPayload {
  @Field(() => FrontageAgreementType, {
    nullable: true,
    description: 'The agreement with its new version; null when a rule was broken.',
  })
  readonly frontageAgreement!: FrontageAgreementType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
