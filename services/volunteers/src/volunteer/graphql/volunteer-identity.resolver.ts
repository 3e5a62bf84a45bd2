import { Audience, MaskedBooleanType, MaskedStringType } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { GuardianConsent } from '../guardian-consent.js';
import { disclosedName, disclosedPartyMembership, disclosedPhone } from '../volunteer-disclosure.js';
import { mayReadIdentity } from '../volunteer.policy.js';
import type { Volunteer } from '../volunteer.js';
import { GuardianConsentType } from './guardian-consent.type.js';
import { VolunteerType } from './volunteer.type.js';

const TO_WHOM =
  'in full for themselves, for the secretary of the home organization, and for grid workers, street officers, district supervisors and administrators in whose jurisdiction they are at home; each such read is written to the audit.';

/** Adds to a volunteer what identifies the person, for whom it concerns. */
@Resolver(() => VolunteerType)
export class VolunteerIdentityResolver {
  @FieldResolver(() => MaskedStringType, {
    nullable: true,
    description: `姓名: the name, ${TO_WHOM} Else the surname, e.g. \`张**\`.`,
  })
  displayName(
    @Root() volunteer: Volunteer,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<MaskedStringType> {
    return disclosedName(viewer, volunteer, (id) => loaders.volunteerName.load(id));
  }

  @FieldResolver(() => MaskedStringType, {
    nullable: true,
    description: `联系电话: the phone number, null when none was given; ${TO_WHOM}`,
  })
  phone(
    @Root() volunteer: Volunteer,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<MaskedStringType> {
    return disclosedPhone(viewer, volunteer, (id) => loaders.volunteerPhone.load(id));
  }

  @Audience('sensitive')
  @FieldResolver(() => GuardianConsentType, {
    nullable: true,
    description: `监护人同意: that a guardian agreed, for whoever was under 14 when they registered; ${TO_WHOM} Null for everybody else.`,
  })
  async guardianConsent(
    @Root() volunteer: Volunteer,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<GuardianConsent | null> {
    return mayReadIdentity(viewer, volunteer) ? loaders.guardianConsent.load(volunteer.id) : null;
  }

  @Audience('sensitive')
  @FieldResolver(() => MaskedBooleanType, {
    nullable: true,
    description:
      '是否党员: party membership, for themselves and the secretary of the home organization alone; null when it was not told. Each read is written to the audit.',
  })
  partyMember(
    @Root() volunteer: Volunteer,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<MaskedBooleanType> {
    return disclosedPartyMembership(viewer, volunteer, (id) => loaders.partyMembership.load(id));
  }
}
