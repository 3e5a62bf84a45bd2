import { JointBodyKind } from '../joint-body/joint-body-kind.js';
import { BranchFormation } from '../organization/branch-formation.js';
import { OrganizationKind } from '../organization/organization-kind.js';
import { AffiliationKind } from '../organization-profile/affiliation.js';
import { Strand } from '../organization-profile/strand.js';

/** What a word is a word for. */
export enum TermNoun {
  ORGANIZATION_KIND = 'ORGANIZATION_KIND',
  JOINT_BODY_KIND = 'JOINT_BODY_KIND',
  WHISTLE_KIND = 'WHISTLE_KIND',
  FORMATION = 'FORMATION',
  DELIBERATION_STEP = 'DELIBERATION_STEP',
  DUTY_LIST_KIND = 'DUTY_LIST_KIND',
  STRAND = 'STRAND',
  GRID_NETWORK = 'GRID_NETWORK',
  AFFILIATION = 'AFFILIATION',
  CONCEPT = 'CONCEPT',
}

/** Categories of our own that words may point to. Those of others are checked by form alone. */
const OWN_CATEGORIES: Partial<Record<TermNoun, readonly string[]>> = {
  ORGANIZATION_KIND: Object.values(OrganizationKind),
  JOINT_BODY_KIND: Object.values(JointBodyKind),
  FORMATION: Object.values(BranchFormation),
  STRAND: Object.values(Strand),
  AFFILIATION: Object.values(AffiliationKind),
};
const CATEGORY = /^[A-Z][A-Z_]{0,39}$/;

/** Whether a word for a noun may point to a category: a concept points to none, every other word to one. */
export function mayPointTo(noun: TermNoun, pointsTo: string | null): boolean {
  if (noun === TermNoun.CONCEPT) return pointsTo === null;
  if (pointsTo === null) return false;
  return OWN_CATEGORIES[noun]?.includes(pointsTo) ?? CATEGORY.test(pointsTo);
}
