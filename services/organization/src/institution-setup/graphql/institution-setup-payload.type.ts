import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { InstitutionSetupType } from './institution-setup.type.js';

/** Result of `recordInstitutionSetup`. */
@Audience('value')
@ObjectType('RecordInstitutionSetupPayload', { description: 'Result of `recordInstitutionSetup`.' })
export class RecordInstitutionSetupPayload {
  @Field(() => InstitutionSetupType, {
    nullable: true,
    description: 'The set-up; null when a rule was broken.',
  })
  readonly institutionSetup!: InstitutionSetupType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
