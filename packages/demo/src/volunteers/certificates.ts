import { hash } from 'node:crypto';
import { businessDay, caseNumber, cityCodeOf } from '@governance/shared';
import { type DemoContext } from '../chance/demo-context.js';
import { demoId } from '../chance/demo-id.js';
import { DEMO_SEED } from '../chance/demo-seed.js';
import { type CommunityPlace } from '../places/place.js';
import { type VolunteerPlan } from './volunteer-plan.js';

/** What a volunteer of a community had certified of the hours of the last twelve months. */
export interface CertificatePlan {
  readonly id: string;
  readonly code: string;
  readonly volunteerId: string;
  /** Business days, `YYYY-MM-DD`, the last one not included. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly hours: number;
  readonly records: number;
  /** The community's committee, which confirmed all of them. */
  readonly provenById: string;
  /** The unit where the volunteer is at home. */
  readonly issuerId: string;
  readonly issuedAt: Date;
}

/** The code of the one certificate of a community, the same for every anchor day. */
export const demoCertificateCode = (communityCode: string): string =>
  caseNumber(
    cityCodeOf(communityCode),
    Buffer.from(hash('sha256', `${DEMO_SEED}|certificate|${communityCode}`, 'hex'), 'hex'),
  );

/** The certificate of the first volunteer who has hours that count; none where nobody has. */
export function certificatesOf(
  { code: place }: CommunityPlace,
  volunteers: readonly VolunteerPlan[],
  { anchor }: DemoContext,
): readonly CertificatePlan[] {
  const volunteer = volunteers.find(({ hours }) => hours.some(({ state }) => state === 'CONFIRMED'));
  const records = volunteer?.hours.filter(({ state }) => state === 'CONFIRMED') ?? [];
  const [first] = records;
  if (!volunteer || !first) return [];
  return [
    {
      id: demoId('Certificate', place, first.volunteerId, anchor),
      code: demoCertificateCode(place),
      volunteerId: first.volunteerId,
      fromDay: first.day,
      toDay: businessDay(anchor),
      hours: records.reduce((sum, { hours }) => sum + hours, 0),
      records: records.length,
      provenById: first.organizationId,
      issuedAt: anchor,
      issuerId: volunteer.homeOrganizationId,
    },
  ];
}
