import type { GuardianConsent } from './guardian-consent.js';

/** The name of a volunteer in full. Personal: each read of one leaves a row in the audit. */
export interface VolunteerName {
  readonly id: string;
  readonly name: string;
}

/** The phone number of a volunteer. Personal: each read of one leaves a row in the audit. */
export interface VolunteerPhone {
  readonly id: string;
  /** Null when none was given. */
  readonly phone: string | null;
}

/** That a guardian agreed for a child. Sensitive: each read of one leaves a row in the audit. */
export interface ToldConsent extends GuardianConsent {
  readonly id: string;
}

/** Whether a volunteer is a member of the party. Sensitive: each read of one leaves a row in the audit. */
export interface PartyMembership {
  readonly id: string;
  readonly partyMember: boolean;
}
