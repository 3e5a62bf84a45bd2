/** Why something stands on a list of duties. */
export enum DutyKind {
  SELF_GOVERNANCE = 'SELF_GOVERNANCE',
  STATUTORY_ASSISTANCE = 'STATUTORY_ASSISTANCE',
  PURCHASABLE = 'PURCHASABLE',
  NEGATIVE = 'NEGATIVE',
  ADMITTED = 'ADMITTED',
  ORGANIZATION_DUTY = 'ORGANIZATION_DUTY',
}

interface KindRule {
  /** Whether the law has to be named that it rests on. */
  readonly needsLegalBasis: boolean;
  /** Whether it is the duty of one organization and not of every place of a level. */
  readonly isOfOrganization: boolean;
  /** Whether it comes onto a list by an admission alone. */
  readonly needsAdmission: boolean;
  /** Whether it counts among the public service items that are kept or removed. */
  readonly counts: boolean;
}

/** What each kind takes and means. The one place that says it. */
export const DUTY_RULES: Readonly<Record<DutyKind, KindRule>> = {
  SELF_GOVERNANCE: { needsLegalBasis: false, isOfOrganization: false, needsAdmission: false, counts: true },
  STATUTORY_ASSISTANCE: {
    needsLegalBasis: true,
    isOfOrganization: false,
    needsAdmission: false,
    counts: true,
  },
  PURCHASABLE: { needsLegalBasis: false, isOfOrganization: false, needsAdmission: false, counts: true },
  // What a community must not be made to do is no duty of it.
  NEGATIVE: { needsLegalBasis: false, isOfOrganization: false, needsAdmission: false, counts: false },
  ADMITTED: { needsLegalBasis: true, isOfOrganization: false, needsAdmission: true, counts: true },
  ORGANIZATION_DUTY: { needsLegalBasis: false, isOfOrganization: true, needsAdmission: false, counts: false },
};
