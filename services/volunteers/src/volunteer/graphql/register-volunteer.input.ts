import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { AgeBand } from './age-band.enum.js';
import { GuardianConsentInput } from './guardian-consent.type.js';
import { RegisteredPerson } from './registered-person.enum.js';

/** A volunteer to be registered. */
@InputType('RegisterVolunteerInput', { description: 'A volunteer to be registered.' })
export class RegisterVolunteerInput {
  @Field(() => RegisteredPerson, {
    defaultValue: RegisteredPerson.MYSELF,
    description: 'Whom the registration is about.',
  })
  readonly person!: RegisteredPerson;

  @Field(() => ID, {
    nullable: true,
    description: 'For a TEAM_MEMBER: the team that registers them; for nobody else.',
  })
  readonly teamId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'For a TEAM_MEMBER: when the person agreed to it; for nobody else.',
  })
  readonly consentedAt?: Date | null;

  @Field(() => DivisionCodeScalar, { description: 'Home community or village.' })
  readonly divisionCode!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Home organization, of the same city; none when left out. For a MEMBER: the organization that the viewer speaks for.',
  })
  readonly homeOrganizationId?: string | null;

  @Field(() => String, {
    description: 'The name in full, 1 to 40 characters. Personal: kept apart, masked for most.',
  })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mobile number of mainland China, 11 digits. Personal: kept apart and encrypted.',
  })
  readonly phone?: string | null;

  @Field(() => AgeBand, { description: 'How old, as a band.' })
  readonly ageBand!: AgeBand;

  @Field(() => GuardianConsentInput, {
    nullable: true,
    description:
      'That a guardian agreed: for whoever is UNDER_14, and for nobody else. Sensitive: kept apart.',
  })
  readonly guardianConsent?: GuardianConsentInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of skills from the reference data of the city, at most 20; none when left out.',
  })
  readonly skills?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a member of the party; left out when not told. Sensitive: for the person and the secretary of the home organization alone.',
  })
  readonly partyMember?: boolean | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
