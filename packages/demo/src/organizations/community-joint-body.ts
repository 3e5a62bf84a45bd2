import { demoId, jointBodyId, organizationId } from '../chance/demo-id.js';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { type Random, randomOf } from '../chance/random.js';
import { jointWorkOf } from '../joint-work/joint-work.js';
import { type WorkingBody } from '../joint-work/working-body.js';
import { communityName } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { type DemoJointRole, type JointBodyPlan, type JointMembershipPlan } from './joint-body-plan.js';
import { type OrganizationPlan } from './organization-plan.js';

const ENDED_SHARE = 0.15;

/**
 * The 大党委 of a community: its committee leads, its residents' committee, its units and the police station sit
 * in it. Some units sat there before in another seat, so that the past differs from the present.
 */
export function communityJointBody(
  community: CommunityPlace,
  units: readonly OrganizationPlan[],
  context: DemoContext,
): JointBodyPlan {
  const random = randomOf('joint-body', community.code);
  const { code } = community;
  const validFrom = daysBefore(context.anchor, random.integer(420, 1100));
  const draft = { code, random, context, validFrom };
  const committee = organizationId(code, 'committee');
  const body: WorkingBody = {
    id: jointBodyId(code),
    divisionCode: code,
    kind: 'COMMUNITY_BIG_COMMITTEE',
    name: `${communityName(community)}大党委`,
    chairOrganizationId: committee,
    validFrom,
    memberships: [
      seat(draft, { organizationId: committee, role: 'SECRETARY', since: validFrom, until: null }),
      seat(draft, {
        organizationId: organizationId(code, 'residents-committee'),
        role: 'MEMBER',
        since: validFrom,
        until: null,
      }),
      ...seatsOf(draft, organizationId(community.township.code, 'police'), 'CONCURRENT_DEPUTY_SECRETARY'),
      ...units.flatMap(({ id }, index) =>
        seatsOf(draft, id, index === 1 ? 'CONCURRENT_DEPUTY_SECRETARY' : 'CONCURRENT_MEMBER'),
      ),
    ],
  };
  return { ...body, work: jointWorkOf(body, context) };
}

interface SeatDraft {
  readonly code: string;
  readonly random: Random;
  readonly context: DemoContext;
  readonly validFrom: Date;
}

const seat = ({ code }: SeatDraft, stated: Omit<JointMembershipPlan, 'id'>): JointMembershipPlan => ({
  id: demoId(
    'JointMembership',
    code,
    `${stated.organizationId}|${stated.until ? 'former' : 'present'}`,
    stated.since,
  ),
  ...stated,
});

function seatsOf(
  draft: SeatDraft,
  organization: string,
  role: DemoJointRole,
): readonly JointMembershipPlan[] {
  const { random, context, validFrom } = draft;
  const since = daysBefore(context.anchor, random.integer(20, 300));
  if (random.happens(ENDED_SHARE)) {
    return [
      seat(draft, { organizationId: organization, role: 'MEMBER', since: validFrom, until: since }),
      seat(draft, { organizationId: organization, role, since, until: null }),
    ];
  }
  return [
    seat(draft, {
      organizationId: organization,
      role,
      since: random.happens(0.5) ? validFrom : since,
      until: null,
    }),
  ];
}
