import { hash } from 'node:crypto';
import { completeUscc, hasSoundOrganizationCode } from '@governance/shared';
import { DEMO_SEED } from '../chance/demo-seed.js';
import { type DemoOrganizationKind, type OrganizationPlan } from '../organizations/organization-plan.js';

/** Authority and kind of institution, by what the organization is. Party organizations have no code of their own. */
const BEGINNINGS: Partial<Record<DemoOrganizationKind, string>> = {
  DEPARTMENT: '11',
  ENFORCEMENT_TEAM: '11',
  PUBLIC_INSTITUTION: '12',
  SOCIAL_ORGANIZATION: '52',
  RESIDENTS_COMMITTEE: '55',
  ENTERPRISE: '91',
  PROPERTY_COMPANY: '91',
};
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CHECKS = '0123456789X';

/** An invented unified social credit code that bears both its checks; null for a party organization. */
export function demoUscc({ divisionCode, id, kind }: OrganizationPlan): string | null {
  const beginning = BEGINNINGS[kind];
  if (beginning === undefined) return null;
  const chance = hash('sha256', `${DEMO_SEED}|uscc|${id}`, 'hex');
  const body = Array.from({ length: 6 }, (_, at) =>
    ALPHABET.charAt(parseInt(chance.slice(4 * at, 4 * at + 4), 16) % ALPHABET.length),
  );
  const first16 = `${beginning}${divisionCode.slice(0, 6)}MA${body.join('')}`;
  const inner = Array.from(CHECKS).find((check) => hasSoundOrganizationCode(`${first16}${check}`));
  return completeUscc(`${first16}${inner ?? ''}`);
}
